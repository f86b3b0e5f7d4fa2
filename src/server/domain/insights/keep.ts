import type { InsightFacts } from '../../../db/insight-blocks.ts';
import {
  clearDue,
  countUses,
  deleteInsight,
  deleteInsightText,
  deleteUnused,
  dueSessions,
  type InsightText,
  insertInsight,
  insertInsightText,
  insightOf,
  insightSource,
  insightText,
  replaceFacts,
  setInsightSummary,
  type ValueKind,
  valueId,
} from '../../../db/queries/insight-keep.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { SummaryContent } from '../summaries/model.ts';
import { keepOpenPoints } from './keep-open-points.ts';
import { type PlainFacts, plainFacts } from './plain-facts.ts';
import { stamp } from './stamp.ts';
import { textOf } from './texts.ts';
import { valueKeys } from './value-keys.ts';

/**
 * From now on each transaction on this database keeps the insights that it changed, as a part of it. Which those are,
 * triggers tell, so that no verb can forget.
 */
export function keepInsights(ctx: Ctx): void {
  ctx.db.beforeCommit.add(() => keepDue(ctx));
}

/** Inside a transaction: nothing is due afterwards. */
export function keepDue(ctx: Ctx): void {
  const due = dueSessions(ctx.db);
  if (due.length > 0) keepSessions(ctx, due);
}

/** Makes the insights of these sessions anew, from what there is of them now. Inside a transaction. */
export function keepSessions(ctx: Ctx, ids: readonly string[]): void {
  const changes = new Map<number, InsightFacts | null>();
  const uses = new Map<string, number>();
  for (const id of ids) keepOne(ctx, id, changes);
  const before = replaceFacts(ctx.db, changes, () => stamp(ctx));
  for (const facts of before) addUses(uses, facts, -1);
  for (const facts of changes.values()) if (facts) addUses(uses, facts, 1);
  for (const [key, difference] of uses) {
    const [kind, id] = key.split(' ') as [ValueKind, string];
    if (difference !== 0) countUses(ctx.db, kind, Number(id), difference);
    if (difference <= 0) deleteUnused(ctx.db, kind, Number(id));
  }
  clearDue(ctx.db, ids);
}

function keepOne(ctx: Ctx, sessionId: string, changes: Map<number, InsightFacts | null>): void {
  const known = insightOf(ctx.db, sessionId);
  const source = insightSource(ctx.db, sessionId);
  if (!source) {
    keepOpenPoints(ctx, sessionId, []);
    if (!known) return;
    deleteInsightText(ctx.db, known.n);
    deleteInsight(ctx.db, known.n);
    changes.set(known.n, null);
    return;
  }
  const n = known?.n ?? insertInsight(ctx.db, sessionId, source.summaryId);
  if (known && known.summaryId !== source.summaryId) setInsightSummary(ctx.db, n, source.summaryId);
  const content = source.content as SummaryContent;
  keepText(ctx, n, known ? insightText(ctx.db, n) : undefined, textOf(content, source.variants as SummaryContent[]));
  const points = keepOpenPoints(ctx, sessionId, content.open);
  changes.set(n, { n, ...inNumbers(ctx, plainFacts(source)), ...points });
}

/** What did not change is not written: a deletion from the index costs the most. */
function keepText(ctx: Ctx, n: number, before: InsightText | undefined, now: InsightText): void {
  if (before && (Object.keys(now) as (keyof InsightText)[]).every((name) => before[name] === now[name])) return;
  if (before) deleteInsightText(ctx.db, n);
  insertInsightText(ctx.db, n, now);
}

function inNumbers(ctx: Ctx, { supporter, device, os, outcome, language, origin, types, applications, ...rest }: PlainFacts) {
  const id = (kind: ValueKind, value: string | null) => (value === null ? 0 : valueId(ctx.db, kind, value));
  return {
    ...rest,
    supporter: id('supporter', supporter),
    device: id('device', device),
    os: id('os', os),
    outcome: id('outcome', outcome),
    language: id('language', language),
    origin: id('origin', origin),
    types: types.map((type) => id('type', type)),
    applications: applications.map((name) => id('application', name)),
  };
}

function addUses(uses: Map<string, number>, facts: InsightFacts, difference: 1 | -1): void {
  for (const key of valueKeys(facts)) uses.set(key, (uses.get(key) ?? 0) + difference);
}
