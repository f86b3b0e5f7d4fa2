import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { type Block, factsAt, type InsightFacts } from '../../../db/insight-blocks.ts';
import { blockHeads, columnsOf } from '../../../db/queries/insight-blocks.ts';
import { insightSource, insightText, type ValueKind, valuesByIds } from '../../../db/queries/insight-keep.ts';
import { allUses, insightsOfBlock, strayTexts, unkeptSessions } from '../../../db/queries/insight-verify.ts';
import { pointsOfSession } from '../../../db/queries/open-points.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { SummaryContent } from '../summaries/model.ts';
import { plainFacts } from './plain-facts.ts';
import { textOf } from './texts.ts';
import { valueKeys } from './value-keys.ts';

export const insightCheckSchema = z
  .object({
    insights: z.int().describe('How many were compared with their session and summary.'),
    wrong: z.array(z.string()).describe('Ids of sessions, and codes, that differ; at most a hundred. None: all is as if made anew.'),
  })
  .meta({ id: 'InsightCheck' });
export type InsightCheck = Readonly<z.infer<typeof insightCheckSchema>>;

const most = 100;

/** Whether what is counted, filtered and searched is what sessions and summaries say now; block by block, others get their turn in between. */
export async function verifyInsights(ctx: Ctx): Promise<InsightCheck> {
  const wrong: string[] = [];
  const uses = new Map<string, number>();
  let insights = 0;
  for (const head of blockHeads(ctx.db)) {
    const block = columnsOf(ctx.db, head);
    insights += block.rows;
    wrong.push(...wrongInBlock(ctx, head.block, block, uses));
    if (wrong.length >= most) break;
    await turn();
  }
  if (wrong.length < most) {
    const kept = new Map(allUses(ctx.db).map(({ kind, id, uses: held }) => [`${kind} ${id}`, held]));
    for (const key of new Set([...kept.keys(), ...uses.keys()])) if (kept.get(key) !== uses.get(key)) wrong.push(`uses of ${key}`);
    wrong.push(...unkeptSessions(ctx.db, most), ...strayTexts(ctx.db, most).map((n) => `text ${n}`));
  }
  return { insights, wrong: wrong.slice(0, most) };
}

function wrongInBlock(ctx: Ctx, number: number, block: Block, uses: Map<string, number>): string[] {
  const sessions = insightsOfBlock(ctx.db, number);
  const values = valuesOf(ctx, block);
  const wrong: string[] = [];
  for (let row = 0; row < block.rows; row += 1) {
    const facts = factsAt(block, row);
    for (const key of valueKeys(facts)) uses.set(key, (uses.get(key) ?? 0) + 1);
    const sessionId = sessions.get(facts.n);
    if (sessionId === undefined) wrong.push(`insight ${facts.n}`);
    else if (!isRight(ctx, sessionId, facts, values)) wrong.push(sessionId);
    sessions.delete(facts.n);
  }
  return [...wrong, ...sessions.values()];
}

function isRight(ctx: Ctx, sessionId: string, facts: InsightFacts, values: ReadonlyMap<string, string>): boolean {
  const source = insightSource(ctx.db, sessionId);
  if (!source) return false;
  const points = pointsOfSession(ctx.db, sessionId);
  const content = source.content as SummaryContent;
  const done = points.filter(({ doneAt }) => doneAt !== null).length;
  const expected = { ...plainFacts(source), open: points.length - done, done };
  const isSame = (left: object, right: object | undefined) => JSON.stringify(sorted(left)) === JSON.stringify(sorted(right ?? {}));
  return (
    points.length === content.open.length &&
    isSame(expected, inWords(facts, values)) &&
    isSame(textOf(content), insightText(ctx.db, facts.n))
  );
}

function inWords(
  { n: _, supporter, device, os, outcome, language, origin, types, applications, ...rest }: InsightFacts,
  values: ReadonlyMap<string, string>,
) {
  const of = (kind: ValueKind, id: number) => (id === 0 ? null : (values.get(`${kind} ${id}`) ?? `none ${id}`));
  return {
    ...rest,
    supporter: of('supporter', supporter),
    device: of('device', device),
    os: of('os', os),
    outcome: of('outcome', outcome),
    language: of('language', language),
    origin: of('origin', origin),
    types: types.map((id) => of('type', id)),
    applications: applications.map((id) => of('application', id)),
  };
}

function valuesOf(ctx: Ctx, block: Block): Map<string, string> {
  const keys = new Set(Array.from({ length: block.rows }, (_, row) => valueKeys(factsAt(block, row))).flat());
  const byKind = Map.groupBy(keys, (key) => key.split(' ')[0] as ValueKind);
  return new Map(
    [...byKind].flatMap(([kind, some]) => {
      const ids = some.map((key) => Number(key.split(' ')[1]));
      return [...valuesByIds(ctx.db, kind, ids)].map(([id, value]) => [`${kind} ${id}`, value] as const);
    }),
  );
}

function sorted(value: object): unknown {
  return Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
}
