import { and, between, eq, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { blockSize } from '../insight-blocks.ts';
import { insights, insightValues } from '../schema/insights.ts';
import { sessions } from '../schema/sessions.ts';
import { summaries } from '../schema/summaries.ts';

/** Session of each insight whose facts belong into this block. */
export function insightsOfBlock(db: Db, block: number): Map<number, string> {
  const first = block * blockSize + 1;
  return insightsBetween(db, first, first + blockSize - 1);
}

/** By number, both ends included. */
export function insightsBetween(db: Db, first: number, last: number): Map<number, string> {
  const rows = db.orm
    .select()
    .from(insights)
    .where(between(insights.n, first, last))
    .all();
  return new Map(rows.map(({ n, sessionId }) => [n, sessionId]));
}

export function allUses(db: Db) {
  return db.orm.select({ kind: insightValues.kind, id: insightValues.id, uses: insightValues.uses }).from(insightValues).all();
}

/** How many insights have each value, by "kind id"; those that none has go. */
export function setUses(db: Db, uses: ReadonlyMap<string, number>): void {
  for (const { kind, id, uses: before } of allUses(db)) {
    const now = uses.get(`${kind} ${id}`) ?? 0;
    const is = and(eq(insightValues.kind, kind), eq(insightValues.id, id));
    if (now === 0) db.orm.delete(insightValues).where(is).run();
    else if (now !== before) db.orm.update(insightValues).set({ uses: now }).where(is).run();
  }
}

/** Sessions that have a current summary and no insight. */
export function unkeptSessions(db: Db, limit: number): string[] {
  return db.orm
    .select({ id: sessions.id })
    .from(summaries)
    .innerJoin(sessions, eq(sessions.id, summaries.sessionId))
    .where(
      and(
        eq(summaries.isCurrent, true),
        eq(sessions.isReported, true),
        sql`not exists (select 1 from ${insights} where ${insights.sessionId} = ${sessions.id})`,
      ),
    )
    .limit(limit)
    .all()
    .map(({ id }) => id);
}

/** Numbers of texts in the index that belong to no insight. */
export function strayTexts(db: Db, limit: number): number[] {
  return db.sqlite
    .prepare('SELECT id FROM insight_texts_content WHERE id NOT IN (SELECT n FROM insights) LIMIT ?')
    .pluck()
    .all(limit) as number[];
}
