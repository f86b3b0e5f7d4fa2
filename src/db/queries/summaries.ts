import { and, desc, eq, lt } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { jobs } from '../schema/jobs.ts';
import { sessions } from '../schema/sessions.ts';
import { summaries } from '../schema/summaries.ts';

export type SummaryRow = typeof summaries.$inferSelect;

/** A current one; its session no longer waits for any. */
export function insertSummary(db: Db, row: SummaryRow): void {
  db.orm.insert(summaries).values(row).run();
  db.orm.update(sessions).set({ isSummarized: true }).where(eq(sessions.id, row.sessionId)).run();
}

export function retireCurrent(db: Db, sessionId: string): void {
  const current = and(eq(summaries.sessionId, sessionId), eq(summaries.isCurrent, true));
  db.orm.update(summaries).set({ isCurrent: false }).where(current).run();
}

export function currentSummaryRow(db: Db, sessionId: string): SummaryRow | undefined {
  return db.orm
    .select()
    .from(summaries)
    .where(and(eq(summaries.sessionId, sessionId), eq(summaries.isCurrent, true)))
    .get();
}

export function summaryOfJob(db: Db, sessionId: string, jobId: string): SummaryRow | undefined {
  return db.orm
    .select()
    .from(summaries)
    .where(and(eq(summaries.sessionId, sessionId), eq(summaries.jobId, jobId)))
    .get();
}

/** Newest version first. */
export function summaryVersions(db: Db, sessionId: string): SummaryRow[] {
  return db.orm.select().from(summaries).where(eq(summaries.sessionId, sessionId)).orderBy(desc(summaries.version)).all();
}

/** Newest first, of those below `before`. */
export function versionsBelow(db: Db, sessionId: string, before: number | null, limit: number): SummaryRow[] {
  const below = and(eq(summaries.sessionId, sessionId), before === null ? undefined : lt(summaries.version, before));
  return db.orm.select().from(summaries).where(below).orderBy(desc(summaries.version)).limit(limit).all();
}

export function summaryByVersion(db: Db, sessionId: string, version: number): SummaryRow | undefined {
  return db.orm
    .select()
    .from(summaries)
    .where(and(eq(summaries.sessionId, sessionId), eq(summaries.version, version)))
    .get();
}

export function markReviewed(db: Db, id: string, review: Pick<SummaryRow, 'reviewedAt' | 'reviewedBy'>): void {
  db.orm.update(summaries).set(review).where(eq(summaries.id, id)).run();
}

/**
 * Every version of a session, what readers said of them, and what whoever asked for one told the model (it stands in the
 * jobs). The session waits for a summary again. Answers how many versions went.
 */
export function deleteSummaries(db: Db, sessionId: string): number {
  db.orm
    .update(jobs)
    .set({ payload: { sessionId } })
    .where(and(eq(jobs.kind, 'summarize'), eq(jobs.key, sessionId)))
    .run();
  db.orm.update(sessions).set({ isSummarized: false }).where(eq(sessions.id, sessionId)).run();
  return db.orm.delete(summaries).where(eq(summaries.sessionId, sessionId)).run().changes;
}
