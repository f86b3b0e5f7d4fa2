import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { eventBatches, events } from '../schema/events.ts';

export type EventRow = typeof events.$inferSelect;
export type BatchRow = typeof eventBatches.$inferSelect;

const columns = '(session_id, position, at, kind, data)';

/** One prepared statement for a row: a session may have 100,000. */
export function insertEvents(db: Db, rows: readonly EventRow[]): void {
  const insert = db.sqlite.prepare(`INSERT INTO events ${columns} VALUES (?, ?, ?, ?, ?)`);
  for (const row of rows) insert.run(row.sessionId, row.position, row.at, row.kind, row.data);
}

/** In order of position. */
export function eventsOfSession(db: Db, sessionId: string): EventRow[] {
  return db.orm.select().from(events).where(eq(events.sessionId, sessionId)).orderBy(asc(events.position)).all();
}

/** Time of the latest event in milliseconds, if there is any. */
export function lastEventAt(db: Db, sessionId: string): number | null {
  return db.sqlite.prepare('SELECT max(at) FROM events WHERE session_id = ?').pluck().get(sessionId) as number | null;
}

export function batchByKey(db: Db, sessionId: string, key: string): BatchRow | undefined {
  return db.orm
    .select()
    .from(eventBatches)
    .where(and(eq(eventBatches.sessionId, sessionId), eq(eventBatches.key, key)))
    .get();
}

export function insertBatch(db: Db, row: BatchRow): void {
  db.orm.insert(eventBatches).values(row).run();
}
