import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { blockOf, decodeBlock, encodeBlock, factsAt, type InsightFacts } from '../insight-blocks.ts';
import { prepared } from '../prepared.ts';
import { insightBlocks, insightDue, insightValues } from '../schema/insights.ts';

/** Sessions that this transaction changed. */
export function dueSessions(db: Db): string[] {
  return prepared(db, 'SELECT session_id FROM insight_due WHERE is_late = 0').pluck().all() as string[];
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
  for (const id of ids) prepared(db, 'DELETE FROM insight_due WHERE session_id = ?').run(id);
}

/** What an insight is made of. */
export interface InsightSource {
  readonly summaryId: string;
  readonly content: unknown;
  /** The same in other languages, by language. */
  readonly variants: readonly unknown[];
  readonly reviewedAt: number | null;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly supporterAccountId: string | null;
  readonly deviceId: string | null;
  readonly platform: string;
}

const sourceText = `
  SELECT summaries.id AS summaryId, content, reviewed_at AS reviewedAt, started_at AS startedAt, ended_at AS endedAt,
    supporter_account_id AS supporterAccountId, device_id AS deviceId, platform
  FROM sessions CROSS JOIN summaries
  WHERE sessions.id = ? AND is_reported = 1 AND session_id = sessions.id AND is_current = 1`;

/** Undefined: the session is gone, has no current summary, or nobody may see it (SPEC A9). */
export function insightSource(db: Db, sessionId: string): InsightSource | undefined {
  const row = prepared(db, sourceText).get(sessionId) as
    | (Omit<InsightSource, 'content' | 'variants'> & { readonly content: string })
    | undefined;
  return row && { ...row, content: JSON.parse(row.content) as unknown, variants: variantsOf(db, row.summaryId) };
}

/** What a summary says in other languages, by language. */
export function variantsOf(db: Db, summaryId: string): unknown[] {
  const contents = prepared(db, 'SELECT content FROM translations WHERE summary_id = ? ORDER BY language').pluck().all(summaryId);
  return (contents as string[]).map((content) => JSON.parse(content) as unknown);
}

export interface KeptInsight {
  readonly n: number;
  readonly summaryId: string;
}

export function insightOf(db: Db, sessionId: string): KeptInsight | undefined {
  return prepared(db, 'SELECT n, summary_id AS summaryId FROM insights WHERE session_id = ?').get(sessionId) as KeptInsight | undefined;
}

/** Answers its number. */
export function insertInsight(db: Db, sessionId: string, summaryId: string): number {
  return Number(prepared(db, 'INSERT INTO insights (session_id, summary_id) VALUES (?, ?)').run(sessionId, summaryId).lastInsertRowid);
}

export function setInsightSummary(db: Db, n: number, summaryId: string): void {
  prepared(db, 'UPDATE insights SET summary_id = ? WHERE n = ?').run(summaryId, n);
}

export function deleteInsight(db: Db, n: number): void {
  prepared(db, 'DELETE FROM insights WHERE n = ?').run(n);
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
  const found = prepared(db, 'SELECT title, told, steps, applications, pairs FROM insight_texts WHERE rowid = ?').get(n);
  return found as InsightText | undefined;
}

export function insertInsightText(db: Db, n: number, { title, told, steps, applications, pairs }: InsightText): void {
  const insert = 'INSERT INTO insight_texts (rowid, title, told, steps, applications, pairs) VALUES (?, ?, ?, ?, ?, ?)';
  prepared(db, insert).run(n, title, told, steps, applications, pairs);
}

export function deleteInsightText(db: Db, n: number): void {
  prepared(db, 'DELETE FROM insight_texts WHERE rowid = ?').run(n);
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
  const known = prepared(db, 'SELECT id FROM insight_values WHERE kind = ? AND value = ?').pluck().get(kind, value) as number | undefined;
  if (known !== undefined) return known;
  const id = prepared(db, 'SELECT coalesce(max(id), 0) + 1 FROM insight_values WHERE kind = ?').pluck().get(kind) as number;
  prepared(db, 'INSERT INTO insight_values (kind, id, value, uses) VALUES (?, ?, ?, 0)').run(kind, id, value);
  return id;
}

/** More or fewer insights have it. */
export function countUses(db: Db, kind: ValueKind, id: number, difference: number): void {
  prepared(db, 'UPDATE insight_values SET uses = uses + ? WHERE kind = ? AND id = ?').run(difference, kind, id);
}

/** If nothing has it any more: a value may be a name out of a session that was deleted. */
export function deleteUnused(db: Db, kind: ValueKind, id: number): void {
  prepared(db, 'DELETE FROM insight_values WHERE kind = ? AND id = ? AND uses <= 0').run(kind, id);
}

export function valuesByIds(db: Db, kind: ValueKind, ids: readonly number[]): Map<number, string> {
  const found = new Map<number, string>();
  for (let at = 0; at < ids.length; at += 500) {
    const some = and(eq(insightValues.kind, kind), inArray(insightValues.id, ids.slice(at, at + 500)));
    for (const { id, value } of db.orm.select().from(insightValues).where(some).all()) found.set(id, value);
  }
  return found;
}
