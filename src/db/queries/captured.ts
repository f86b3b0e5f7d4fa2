import { eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { eventBatches, events } from '../schema/events.ts';
import { redactedValues } from '../schema/redaction.ts';
import { deleteSummaries } from './summaries.ts';

/** Deletes what was captured of a session and what was written from it; the session itself stays. */
export function deleteCaptured(db: Db, sessionId: string): { readonly events: number; readonly summaries: number } {
  return { events: deleteEvents(db, sessionId), summaries: deleteSummaries(db, sessionId) };
}

/** With the names of their batches and the values that were redacted in them. Answers how many events went. */
export function deleteEvents(db: Db, sessionId: string): number {
  db.orm.delete(eventBatches).where(eq(eventBatches.sessionId, sessionId)).run();
  db.orm.delete(redactedValues).where(eq(redactedValues.sessionId, sessionId)).run();
  return db.orm.delete(events).where(eq(events.sessionId, sessionId)).run().changes;
}
