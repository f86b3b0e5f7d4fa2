import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { blockOf, decodeBlock, encodeBlock, factsAt, type InsightFacts } from '../insight-blocks.ts';
import { insightBlocks, insightDue, insights, insightValues } from '../schema/insights.ts';
import { sessions } from '../schema/sessions.ts';
import { summaries } from '../schema/summaries.ts';

/** Sessions that this transaction changed. */
export function dueSessions(db: Db): string[] {
  return db.orm
    .select({ id: insightDue.sessionId })
    .from(insightDue)
    .where(sql`is_late = 0`)
    .all()
    .map(({ id }) => id);
}

/** Of those that are to be made anew bit by bit. */
export function lateSessionIds(db: Db, limit: number): string[] {
  return db.orm
    .select({ id: insightDue.sessionId })
    .from(insightDue)
    .where(eq(insightDue.isLate, true))
    .limit(limit)
    .all()
    .map(({ id }) => id);
}

/** Has the insights of all sessions made anew bit by bit, and those of sessions that are gone. Answers how many. */
export function everythingIsLate(db: Db): number {
  const late = db.sqlite.prepare(
    `INSERT INTO insight_due (session_id, is_late)
     SELECT session_id, 1 FROM summaries WHERE is_current = 1 UNION SELECT session_id, 1 FROM insights WHERE true
     ON CONFLICT DO NOTHING`,
  );
  return late.run().changes;
}

export function clearDue(db: Db, ids: readonly string[]): void {
  for (const id of ids) db.orm.delete(insightDue).where(eq(insightDue.sessionId, id)).run();
}

/** What an insight is made of. Undefined: the session is gone, has no current summary, or nobody may see it (SPEC A9). */
export function insightSource(db: Db, sessionId: string) {
  const { startedAt, endedAt, supporterAccountId, deviceId, platform } = sessions;
  return db.orm
    .select({
      summaryId: summaries.id,
      content: summaries.content,
      reviewedAt: summaries.reviewedAt,
      ...{ startedAt, endedAt, supporterAccountId, deviceId, platform },
    })
    .from(sessions)
    .innerJoin(summaries, and(eq(summaries.sessionId, sessions.id), eq(summaries.isCurrent, true)))
    .where(and(eq(sessions.id, sessionId), eq(sessions.isReported, true)))
    .get();
}

export type InsightSource = NonNullable<ReturnType<typeof insightSource>>;

export function insightOf(db: Db, sessionId: string): { readonly n: number; readonly summaryId: string } | undefined {
  return db.orm.select({ n: insights.n, summaryId: insights.summaryId }).from(insights).where(eq(insights.sessionId, sessionId)).get();
}

/** Answers its number. */
export function insertInsight(db: Db, sessionId: string, summaryId: string): number {
  return db.orm.insert(insights).values({ sessionId, summaryId }).returning({ n: insights.n }).get().n;
}

export function setInsightSummary(db: Db, n: number, summaryId: string): void {
  db.orm.update(insights).set({ summaryId }).where(eq(insights.n, n)).run();
}

export function deleteInsight(db: Db, n: number): void {
  db.orm.delete(insights).where(eq(insights.n, n)).run();
}

/** Every word of an insight, as it is searched; `pairs` of scripts without spaces. */
export interface InsightText {
  readonly title: string;
  readonly told: string;
  readonly steps: string;
  readonly applications: string;
  readonly pairs: string;
}

export function insightText(db: Db, n: number): InsightText | undefined {
  return db.sqlite.prepare('SELECT title, told, steps, applications, pairs FROM insight_texts WHERE rowid = ?').get(n) as
    | InsightText
    | undefined;
}

export function insertInsightText(db: Db, n: number, { title, told, steps, applications, pairs }: InsightText): void {
  db.sqlite
    .prepare('INSERT INTO insight_texts (rowid, title, told, steps, applications, pairs) VALUES (?, ?, ?, ?, ?, ?)')
    .run(n, title, told, steps, applications, pairs);
}

export function deleteInsightText(db: Db, n: number): void {
  db.sqlite.prepare('DELETE FROM insight_texts WHERE rowid = ?').run(n);
}

/** Facts that are to stand in the blocks from now on; null: none any more. Answers what stood there. */
export function replaceFacts(db: Db, changes: ReadonlyMap<number, InsightFacts | null>, stampOf: () => number): InsightFacts[] {
  const before: InsightFacts[] = [];
  for (const [block, ns] of Map.groupBy(changes.keys(), blockOf)) {
    const kept = factsOfBlock(db, block);
    for (const n of ns) {
      const old = kept.get(n);
      if (old) before.push(old);
      const facts = changes.get(n);
      if (facts) kept.set(n, facts);
      else kept.delete(n);
    }
    writeBlock(
      db,
      block,
      [...kept.values()].sort((left, right) => left.n - right.n),
      stampOf(),
    );
  }
  return before;
}

function factsOfBlock(db: Db, block: number): Map<number, InsightFacts> {
  const row = db.orm.select({ data: insightBlocks.data }).from(insightBlocks).where(eq(insightBlocks.block, block)).get();
  if (!row) return new Map();
  const columns = decodeBlock(row.data);
  return new Map(Array.from({ length: columns.rows }, (_, index) => factsAt(columns, index)).map((facts) => [facts.n, facts]));
}

function writeBlock(db: Db, block: number, facts: readonly InsightFacts[], stamp: number): void {
  if (facts.length === 0) {
    db.orm.delete(insightBlocks).where(eq(insightBlocks.block, block)).run();
    return;
  }
  const starts = facts.map(({ started }) => started);
  const row = { stamp, earliest: Math.min(...starts), latest: Math.max(...starts), data: encodeBlock(facts) };
  db.orm
    .insert(insightBlocks)
    .values({ block, ...row })
    .onConflictDoUpdate({ target: insightBlocks.block, set: row })
    .run();
}

export type ValueKind = (typeof insightValues.$inferSelect)['kind'];

/** The number of a value, made if it has none yet. */
export function valueId(db: Db, kind: ValueKind, value: string): number {
  const is = and(eq(insightValues.kind, kind), eq(insightValues.value, value));
  const known = db.orm.select({ id: insightValues.id }).from(insightValues).where(is).get();
  if (known) return known.id;
  const last = db.orm.select({ id: sql<number | null>`max(id)` }).from(insightValues).where(eq(insightValues.kind, kind)).get();
  const id = (last?.id ?? 0) + 1;
  db.orm.insert(insightValues).values({ kind, id, value, uses: 0 }).run();
  return id;
}

/** More or fewer insights have it. */
export function countUses(db: Db, kind: ValueKind, id: number, difference: number): void {
  const is = and(eq(insightValues.kind, kind), eq(insightValues.id, id));
  db.orm
    .update(insightValues)
    .set({ uses: sql`uses + ${difference}` })
    .where(is)
    .run();
}

/** Those that nothing has any more: a value may be a name out of a session that was deleted. */
export function deleteUnused(db: Db, kind: ValueKind, id: number): void {
  db.orm
    .delete(insightValues)
    .where(and(eq(insightValues.kind, kind), eq(insightValues.id, id), lte(insightValues.uses, 0)))
    .run();
}

export function valuesByIds(db: Db, kind: ValueKind, ids: readonly number[]): Map<number, string> {
  const found = new Map<number, string>();
  for (let at = 0; at < ids.length; at += 500) {
    const some = and(eq(insightValues.kind, kind), inArray(insightValues.id, ids.slice(at, at + 500)));
    for (const { id, value } of db.orm.select().from(insightValues).where(some).all()) found.set(id, value);
  }
  return found;
}
