import { eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { eventBatches, events } from '../schema/events.ts';
import { redactedValues } from '../schema/redaction.ts';
import { sessions } from '../schema/sessions.ts';
import { summaries } from '../schema/summaries.ts';

/** Deletes what was captured of a session and what was written from it; the session itself stays. */
export function deleteCaptured(db: Db, sessionId: string): { readonly events: number; readonly summaries: number } {
  db.orm.delete(eventBatches).where(eq(eventBatches.sessionId, sessionId)).run();
  db.orm.delete(redactedValues).where(eq(redactedValues.sessionId, sessionId)).run();
  db.orm.update(sessions).set({ isSummarized: false }).where(eq(sessions.id, sessionId)).run();
  return {
    events: db.orm.delete(events).where(eq(events.sessionId, sessionId)).run().changes,
    summaries: db.orm.delete(summaries).where(eq(summaries.sessionId, sessionId)).run().changes,
  };
}
