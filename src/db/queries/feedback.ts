import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { summaries } from '../schema/summaries.ts';
import { summaryFeedback } from '../schema/summary-feedback.ts';

export type FeedbackRow = typeof summaryFeedback.$inferSelect;

/** Takes the place of what the same reader said before. */
export function putFeedback(db: Db, row: FeedbackRow): void {
  db.orm
    .insert(summaryFeedback)
    .values(row)
    .onConflictDoUpdate({ target: [summaryFeedback.summaryId, summaryFeedback.by], set: row })
    .run();
}

export function deleteFeedback(db: Db, summaryId: string, by: string): boolean {
  const mine = and(eq(summaryFeedback.summaryId, summaryId), eq(summaryFeedback.by, by));
  return db.orm.delete(summaryFeedback).where(mine).run().changes > 0;
}

/** Oldest first. */
export function feedbackOn(db: Db, summaryId: string): FeedbackRow[] {
  return db.orm.select().from(summaryFeedback).where(eq(summaryFeedback.summaryId, summaryId)).orderBy(asc(summaryFeedback.at)).all();
}

/** Of all versions of a session. */
export function countFeedback(db: Db, sessionId: string): number {
  const found = db.orm
    .select({ n: sql<number>`count(*)` })
    .from(summaryFeedback)
    .innerJoin(summaries, eq(summaries.id, summaryFeedback.summaryId))
    .where(eq(summaries.sessionId, sessionId))
    .get();
  return found?.n ?? 0;
}
