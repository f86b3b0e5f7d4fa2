import { eventsOfSession } from '../../../db/queries/events.ts';
import { type SessionRow, sessionById } from '../../../db/queries/sessions.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import type { SessionEvent } from './model.ts';
import { type Session, toSession } from './record.ts';

export function findSession(ctx: Ctx, id: string): Session {
  return toSession(sessionRow(ctx, id));
}

/** The events as they were sent, in order of arrival: index = position. */
export function eventsOf(ctx: Ctx, sessionId: string): SessionEvent[] {
  sessionRow(ctx, sessionId);
  return eventsOfSession(ctx.db, sessionId).map((row) => JSON.parse(row.data) as SessionEvent);
}

/** For verbs: the row itself, or `record.missing`. */
export function sessionRow(ctx: Ctx, id: string): SessionRow {
  return sessionById(ctx.db, id) ?? fail('record.missing', { noun: 'session', id });
}
