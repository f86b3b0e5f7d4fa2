import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { blockOf, blockSize, factsAt, type InsightFacts } from '../../../db/insight-blocks.ts';
import { blockHeads, columnsOfBlock } from '../../../db/queries/insight-blocks.ts';
import { insightSource, insightText, type ValueKind, valuesByIds } from '../../../db/queries/insight-keep.ts';
import { allUses, insightsBetween, strayTexts, unkeptSessions } from '../../../db/queries/insight-verify.ts';
import { lastInsight } from '../../../db/queries/insights.ts';
import { pointsOfSession } from '../../../db/queries/open-points.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { SummaryContent } from '../summaries/model.ts';
import { countUsesInBlocks } from './count-uses.ts';
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
/** Insights that are compared before others get their turn. */
const atOnce = 128;

/** Whether what is counted, filtered and searched is what sessions and summaries say now; bit by bit, others get their turn in between. */
export async function verifyInsights(ctx: Ctx): Promise<InsightCheck> {
  const wrong: string[] = [];
  const last = Math.max(lastInsight(ctx.db), ...blockHeads(ctx.db).map(({ block }) => (block + 1) * blockSize));
  let insights = 0;
  for (let first = 1; first <= last && wrong.length < most; first += atOnce) {
    const compared = compareBetween(ctx, first, first + atOnce - 1);
    insights += compared.insights;
    wrong.push(...compared.wrong);
    await turn();
  }
  if (wrong.length < most)
    wrong.push(...wrongUses(ctx), ...unkeptSessions(ctx.db, most), ...strayTexts(ctx.db, most).map((n) => `text ${n}`));
  return { insights, wrong: wrong.slice(0, most) };
}

/** Of insights with these numbers, all of one block. */
function compareBetween(ctx: Ctx, first: number, last: number): InsightCheck {
  const sessions = insightsBetween(ctx.db, first, last);
  const facts = factsBetween(ctx, first, last);
  const values = valuesOf(ctx, facts);
  const wrong = facts.flatMap((one) => {
    const sessionId = sessions.get(one.n);
    sessions.delete(one.n);
    if (sessionId === undefined) return [`insight ${one.n}`];
    return isRight(ctx, sessionId, one, values) ? [] : [sessionId];
  });
  return { insights: facts.length, wrong: [...wrong, ...sessions.values()] };
}

function factsBetween(ctx: Ctx, first: number, last: number): InsightFacts[] {
  const block = columnsOfBlock(ctx.db, blockOf(first));
  if (!block) return [];
  return Array.from(block.n.keys())
    .filter((row) => (block.n[row] as number) >= first && (block.n[row] as number) <= last)
    .map((row) => factsAt(block, row));
}

function wrongUses(ctx: Ctx): string[] {
  const kept = new Map(allUses(ctx.db).map(({ kind, id, uses }) => [`${kind} ${id}`, uses]));
  const counted = countUsesInBlocks(ctx);
  return [...new Set([...kept.keys(), ...counted.keys()])]
    .filter((key) => kept.get(key) !== counted.get(key))
    .map((key) => `uses of ${key}`);
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
    isSame(textOf(content, source.variants as SummaryContent[]), insightText(ctx.db, facts.n))
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

function valuesOf(ctx: Ctx, facts: readonly InsightFacts[]): Map<string, string> {
  const byKind = Map.groupBy(new Set(facts.flatMap(valueKeys)), (key) => key.split(' ')[0] as ValueKind);
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
