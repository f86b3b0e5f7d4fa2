import { eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { prepared } from '../prepared.ts';
import { openPoints } from '../schema/insights.ts';

export type OpenPointRow = typeof openPoints.$inferSelect;

const columns = 'id, session_id AS sessionId, position, digest, done_at AS doneAt, done_by AS doneBy';

/** In their order in the summary. */
export function pointsOfSession(db: Db, sessionId: string): OpenPointRow[] {
  return prepared(db, `SELECT ${columns} FROM open_points WHERE session_id = ? ORDER BY position`).all(sessionId) as OpenPointRow[];
}

/** These instead of those that were there. */
export function replacePoints(db: Db, sessionId: string, rows: readonly OpenPointRow[]): void {
  db.orm.delete(openPoints).where(eq(openPoints.sessionId, sessionId)).run();
  for (const row of rows) db.orm.insert(openPoints).values(row).run();
}

export function openPointById(db: Db, id: string): OpenPointRow | undefined {
  return db.orm.select().from(openPoints).where(eq(openPoints.id, id)).get();
}

export function setDone(db: Db, id: string, done: Pick<OpenPointRow, 'doneAt' | 'doneBy'>): void {
  db.orm.update(openPoints).set(done).where(eq(openPoints.id, id)).run();
}
