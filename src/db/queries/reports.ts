import { and, asc, desc, eq, getTableColumns, isNotNull, lte, notInArray, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { reportFileSessions, reportFiles, savedReports } from '../schema/reports.ts';
import { sessions } from '../schema/sessions.ts';
import { summaries } from '../schema/summaries.ts';
import { type Sight, within } from './sight.ts';

export type SavedReportRow = typeof savedReports.$inferSelect;

const { data: _, ...headColumns } = getTableColumns(reportFiles);
export type ReportFileRow = Omit<typeof reportFiles.$inferSelect, 'data'>;

export function insertSavedReport(db: Db, row: SavedReportRow): void {
  db.orm.insert(savedReports).values(row).run();
}

export function savedReportById(db: Db, id: string): SavedReportRow | undefined {
  return db.orm.select().from(savedReports).where(eq(savedReports.id, id)).get();
}

/** Oldest first; of one account, or of all. */
export function savedReportsOf(db: Db, accountId: string | null, limit: number): SavedReportRow[] {
  return db.orm
    .select()
    .from(savedReports)
    .where(accountId === null ? undefined : eq(savedReports.accountId, accountId))
    .orderBy(asc(savedReports.createdAt), asc(savedReports.id))
    .limit(limit)
    .all();
}

export function updateSavedReport(db: Db, id: string, change: Partial<Omit<SavedReportRow, 'id'>>): void {
  db.orm.update(savedReports).set(change).where(eq(savedReports.id, id)).run();
}

/** With its files. */
export function deleteSavedReportRow(db: Db, id: string): void {
  db.orm.delete(savedReports).where(eq(savedReports.id, id)).run();
}

/** Those whose time has come. */
export function dueReports(db: Db, now: number, limit: number): SavedReportRow[] {
  return db.orm
    .select()
    .from(savedReports)
    .where(and(isNotNull(savedReports.nextAt), lte(savedReports.nextAt, now)))
    .orderBy(asc(savedReports.nextAt))
    .limit(limit)
    .all();
}

export function insertReportFile(
  db: Db,
  row: typeof reportFiles.$inferInsert,
  told: readonly { readonly sessionId: string; readonly summaryId: string | null }[],
): void {
  db.orm.insert(reportFiles).values(row).run();
  const insert = db.sqlite.prepare('INSERT INTO report_file_sessions (file_id, session_id, summary_id) VALUES (?, ?, ?)');
  for (const { sessionId, summaryId } of told) insert.run(row.id, sessionId, summaryId);
}

/** The newest stay. */
export function pruneReportFiles(db: Db, reportId: string, keep: number): void {
  const kept = reportFilesOf(db, reportId)
    .slice(0, keep)
    .map(({ id }) => id);
  db.orm
    .delete(reportFiles)
    .where(and(eq(reportFiles.reportId, reportId), notInArray(reportFiles.id, kept)))
    .run();
}

/** Newest first, without their bytes. */
export function reportFilesOf(db: Db, reportId: string): ReportFileRow[] {
  return db.orm
    .select(headColumns)
    .from(reportFiles)
    .where(eq(reportFiles.reportId, reportId))
    .orderBy(desc(reportFiles.madeAt), desc(reportFiles.id))
    .all();
}

export function reportFileRow(db: Db, reportId: string, id: string): ReportFileRow | undefined {
  return db.orm
    .select(headColumns)
    .from(reportFiles)
    .where(and(eq(reportFiles.id, id), eq(reportFiles.reportId, reportId)))
    .get();
}

export function reportFileData(db: Db, id: string): Buffer | undefined {
  return db.orm.select({ data: reportFiles.data }).from(reportFiles).where(eq(reportFiles.id, id)).get()?.data;
}

/** Whether every session that the file tells of is within sight. */
export function isFileWithin(db: Db, fileId: string, sight: Sight): boolean {
  const seen = db.orm
    .select({ n: sql<number>`count(*)` })
    .from(reportFileSessions)
    .innerJoin(sessions, eq(sessions.id, reportFileSessions.sessionId))
    .where(and(eq(reportFileSessions.fileId, fileId), within(sight)))
    .get();
  const told = db.orm.select({ n: sql<number>`count(*)` }).from(reportFileSessions).where(eq(reportFileSessions.fileId, fileId)).get();
  return seen?.n === told?.n;
}

/** Whether a session within sight still has the version that was read, or still has none. */
export function isStillTold(db: Db, { sessionId, summaryId }: { sessionId: string; summaryId: string | null }, sight: Sight): boolean {
  const session = db.orm
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), within(sight)))
    .get();
  if (!session || summaryId === null) return session !== undefined;
  return db.orm.select({ id: summaries.id }).from(summaries).where(eq(summaries.id, summaryId)).get() !== undefined;
}
