import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { jobs } from '../schema/jobs.ts';
import { uploadRows } from '../schema/uploads.ts';

export interface UploadRow {
  /** In the file, from 1 = the heading. */
  readonly line: number;
  readonly data: unknown;
}

/** Keeps a waiting job from being taken before `until`. */
export function holdJob(db: Db, id: string, until: number): void {
  const waiting = and(eq(jobs.id, id), eq(jobs.status, 'queued'));
  db.orm.update(jobs).set({ runAfter: until }).where(waiting).run();
}

export function setPayload(db: Db, jobId: string, payload: unknown): void {
  db.orm.update(jobs).set({ payload }).where(eq(jobs.id, jobId)).run();
}

export function insertRows(db: Db, id: string, rows: readonly UploadRow[]): void {
  const insert = db.sqlite.prepare('INSERT INTO upload_rows (id, line, data) VALUES (?, ?, ?)');
  for (const { line, data } of rows) insert.run(id, line, JSON.stringify(data));
}

/** In the order of the file, from the one after `line` on. */
export function rowsAfter(db: Db, id: string, line: number, limit: number): UploadRow[] {
  return db.orm
    .select({ line: uploadRows.line, data: uploadRows.data })
    .from(uploadRows)
    .where(and(eq(uploadRows.id, id), gt(uploadRows.line, line)))
    .orderBy(asc(uploadRows.line))
    .limit(limit)
    .all();
}

/** True while there may be more of them. */
export function deleteRows(db: Db, id: string, limit: number): boolean {
  const some = db.sqlite.prepare(
    'DELETE FROM upload_rows WHERE id = @id AND line IN (SELECT line FROM upload_rows WHERE id = @id LIMIT @limit)',
  );
  return some.run({ id, limit }).changes === limit;
}
