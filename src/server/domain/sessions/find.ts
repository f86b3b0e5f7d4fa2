import { eventsOfSession } from '../../../db/queries/events.ts';
import { type SessionRow, sessionById } from '../../../db/queries/sessions.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { may } from '../roles/grants.ts';
import type { SessionEvent } from './model.ts';
import { type Session, toSession } from './record.ts';
import { senderOf, sightOf } from './sight.ts';

export function findSession(ctx: Ctx, id: string): Session {
  return toSession(sessionRow(ctx, id));
}

/** The events as they were sent, in order of arrival: index = position. */
export function eventsOf(ctx: Ctx, sessionId: string): SessionEvent[] {
  sessionRow(ctx, sessionId);
  return eventsOfSession(ctx.db, sessionId).map((row) => JSON.parse(row.data) as SessionEvent);
}

/** For verbs: the row itself, or `record.missing`, also for one that the actor may not see. */
export function sessionRow(ctx: Ctx, id: string): SessionRow {
  return sessionById(ctx.db, id, sightOf(ctx)) ?? fail('record.missing', { noun: 'session', id });
}

/** For verbs that go on with a session: one that the actor may see, or that it opened itself. */
export function ownOrSeenRow(ctx: Ctx, id: string): SessionRow {
  const row = sessionById(ctx.db, id);
  const known = row && (row.openedBy === senderOf(ctx) || sees(ctx, id));
  return known ? row : fail('record.missing', { noun: 'session', id });
}

export function sees(ctx: Ctx, id: string): boolean {
  return may(ctx, 'summaries.view') && sessionById(ctx.db, id, sightOf(ctx)) !== undefined;
}
