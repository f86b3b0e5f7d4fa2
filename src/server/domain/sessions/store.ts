import { insertEvents } from '../../../db/queries/events.ts';
import { insertSession, type SessionRow, sessionByExternalId, updateSession } from '../../../db/queries/sessions.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { findAccountByEmail } from '../accounts/find.ts';
import { audit, named } from '../audit/append.ts';
import type { SessionEvent, SessionInput } from './model.ts';
import { queueSummary } from './queue-summary.ts';
import { toRow } from './record.ts';
import { senderOf } from './sight.ts';

/** Steps that the verbs share; each runs inside its caller's transaction. */

export const eventLimit = 100_000;

/** Null if this source sent this id before: the same id again changes nothing. */
export function addSession(ctx: Ctx, source: string, input: SessionInput): SessionRow | null {
  if (sessionByExternalId(ctx.db, source, input.id)) return null;
  // Whose session it is comes from the register of accounts, by the address alone (SPEC C6).
  const supporterAccountId = (input.supporter.email && findAccountByEmail(ctx, input.supporter.email)?.id) || null;
  const own = { id: ctx.id(), source, receivedAt: ctx.now().getTime(), openedBy: senderOf(ctx), supporterAccountId };
  const row = toRow(input, own);
  insertSession(ctx.db, row);
  audit(ctx, { action: 'opened', noun: 'session', id: row.id, details: { external: named(ctx, input.id) } });
  return addEvents(ctx, row, input.events);
}

/** Answers the row with its new count. */
export function addEvents(ctx: Ctx, session: SessionRow, events: readonly SessionEvent[]): SessionRow {
  if (events.length === 0) return session;
  const eventCount = session.eventCount + events.length;
  if (eventCount > eventLimit) fail('input.invalid', { field: 'events', reason: 'too-many', limit: eventLimit });
  insertEvents(
    ctx.db,
    events.map((event, index) => ({
      sessionId: session.id,
      position: session.eventCount + index,
      at: Date.parse(event.at),
      kind: event.kind,
      data: JSON.stringify(event),
    })),
  );
  updateSession(ctx.db, session.id, { eventCount });
  audit(ctx, { action: 'events-added', noun: 'session', id: session.id, details: { from: session.eventCount, count: events.length } });
  return { ...session, eventCount };
}

/** Ends it and queues its summary, if it may have one. */
export function endSession(ctx: Ctx, session: SessionRow, endedAt: number): SessionRow {
  if (endedAt < session.startedAt) fail('input.invalid', { field: 'end', reason: 'before-start' });
  const ended: SessionRow = { ...session, status: 'ended', endedAt };
  updateSession(ctx.db, session.id, { status: 'ended', endedAt });
  audit(ctx, { action: 'ended', noun: 'session', id: session.id, details: { at: endedAt, events: session.eventCount } });
  queueSummary(ctx, ended);
  return ended;
}
