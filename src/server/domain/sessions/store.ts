import { insertEvents } from '../../../db/queries/events.ts';
import { insertSession, type SessionRow, sessionByExternalId, updateSession } from '../../../db/queries/sessions.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit, named } from '../audit/append.ts';
import { askRemote, type Question, refuseUnanswered } from '../consent/ask.ts';
import { beginSession } from '../eligibility/begin.ts';
import { type Claim, gatherFacts } from '../eligibility/gather.ts';
import { redactFieldsForDisk, redactForDisk } from '../redaction/events.ts';
import type { SessionEvent, SessionInput } from './model.ts';
import { queueSummary } from './queue-summary.ts';
import { toRow } from './record.ts';
import { senderOf } from './sight.ts';

/** Steps that the verbs share; each runs inside its caller's transaction. */

export const eventLimit = 100_000;

/** A session that is new to us. */
export interface Added {
  /** With its new count of events. */
  readonly session: SessionRow;
  /** For the remote person, where the session waits for an answer. */
  readonly question: Question | null;
}

/**
 * Decides whether it is captured (SPEC C1, C2), from the registry and what was attested. Null if this source sent this id
 * before: the same id again changes nothing.
 */
export function addSession(ctx: Ctx, source: string, input: SessionInput, attested: Claim['attested'] = null): Added | null {
  if (sessionByExternalId(ctx.db, source, input.id)) return null;
  const told = decided(ctx, toRow(input, { id: ctx.id(), source, receivedAt: ctx.now().getTime(), openedBy: senderOf(ctx) }), attested);
  insertSession(ctx.db, { ...told, extra: {} });
  const row = keepExtra(ctx, told);
  const { capture, via, reasons } = row;
  audit(ctx, { action: 'opened', noun: 'session', id: row.id, details: { external: named(ctx, input.id), capture, via, reasons } });
  const question = capture === 'waiting' ? askRemote(ctx, row) : null;
  return { session: capture === 'captured' ? addEvents(ctx, row, input.events) : row, question };
}

/** Fields that we have no name for are redacted as events are (SPEC E9), which needs the session to be there: without them, yet. */
export function keepExtra(ctx: Ctx, row: SessionRow): SessionRow {
  if (Object.keys(row.extra).length === 0) return row;
  const extra = redactFieldsForDisk(ctx, row.id, row.extra);
  updateSession(ctx.db, row.id, { extra });
  return { ...row, extra };
}

/** The row with the decision, and with what the registry knows of whom and what it is about (SPEC C6). */
export function decided(ctx: Ctx, row: SessionRow, attested: Claim['attested']): SessionRow {
  const device = { name: row.deviceName, ref: row.deviceRef };
  const { facts, ...ids } = gatherFacts(ctx, { supporterEmail: row.supporterEmail, device, module: row.module, attested });
  const { capture, decision, isReported } = beginSession(facts);
  const { via, reasons } = decision;
  // Fields that we have no name for may be content.
  return { ...row, ...ids, facts, capture, via, reasons, isReported, extra: capture === 'captured' ? row.extra : {} };
}

/** Answers the row with its new count. */
export function addEvents(ctx: Ctx, session: SessionRow, events: readonly SessionEvent[]): SessionRow {
  if (events.length === 0) return session;
  const eventCount = session.eventCount + events.length;
  if (eventCount > eventLimit) fail('input.invalid', { field: 'events', reason: 'too-many', limit: eventLimit });
  insertEvents(
    ctx.db,
    redactForDisk(ctx, session.id, events).map((event, index) => ({
      sessionId: session.id,
      position: session.eventCount + index,
      at: Date.parse(event.at),
      kind: event.kind,
      data: JSON.stringify(event),
    })),
  );
  const activeAt = ctx.now().getTime();
  updateSession(ctx.db, session.id, { eventCount, activeAt });
  audit(ctx, { action: 'events-added', noun: 'session', id: session.id, details: { from: session.eventCount, count: events.length } });
  return { ...session, eventCount, activeAt };
}

/** Ends it and queues its summary, if it may have one. Who was asked and has not answered yet has denied. */
export function endSession(ctx: Ctx, session: SessionRow, endedAt: number, endedBy: 'sender' | 'idle' = 'sender'): SessionRow {
  if (endedAt < session.startedAt) fail('input.invalid', { field: 'end', reason: 'before-start' });
  const unanswered = refuseUnanswered(ctx, session.id) ? ({ capture: 'refused', reasons: ['no-answer'] } as const) : {};
  const end = { status: 'ended', endedAt, endedBy } as const;
  const ended: SessionRow = { ...session, ...unanswered, ...end };
  updateSession(ctx.db, session.id, end);
  audit(ctx, { action: 'ended', noun: 'session', id: session.id, details: { at: endedAt, events: session.eventCount, by: endedBy } });
  queueSummary(ctx, ended);
  return ended;
}
