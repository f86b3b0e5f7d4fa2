import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
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
