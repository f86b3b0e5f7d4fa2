import { lastEventAt } from '../../../db/queries/events.ts';
import { idleSessions, type SessionRow, updateSession } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import { minute } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { companySettings } from '../settings/settings.ts';
import { ownOrSeenRow } from './find.ts';
import { type Session, toSession } from './record.ts';
import { endSession } from './store.ts';

/**
 * Ends a session (`at`: RFC 3339; now, if not told) and queues its summary. Ending it again changes nothing, except that a
 * sender knows better when a session ended that had only gone quiet.
 */
export function endOpenSession(
  ctx: Ctx,
  sessionId: string,
  at?: string,
): { readonly session: Session; readonly state: 'ended' | 'unchanged' } {
  return transact(ctx.db, () => {
    const row = ownOrSeenRow(ctx, sessionId);
    if (row.endedBy === 'idle' && at !== undefined) return { session: toSession(correctEnd(ctx, row, Date.parse(at))), state: 'ended' };
    if (row.status === 'ended') return { session: toSession(row), state: 'unchanged' };
    const endedAt = at === undefined ? Math.max(ctx.now().getTime(), row.startedAt) : Date.parse(at);
    return { session: toSession(endSession(ctx, row, endedAt)), state: 'ended' };
  });
}

function correctEnd(ctx: Ctx, row: SessionRow, endedAt: number): SessionRow {
  if (endedAt < row.startedAt) fail('input.invalid', { field: 'end', reason: 'before-start' });
  const change = { endedAt, endedBy: 'sender' } as const;
  updateSession(ctx.db, row.id, change);
  audit(ctx, { action: 'ended', noun: 'session', id: row.id, details: { at: endedAt, events: row.eventCount, by: 'sender' } });
  return { ...row, ...change };
}

/** Sessions to which nothing came for the company's idle minutes have ended (SPEC C7), with their last event. Answers how many. */
export function endIdleSessions(ctx: Ctx): number {
  const before = ctx.now().getTime() - companySettings(ctx).idleMinutes * minute;
  const idle = idleSessions(ctx.db, before);
  for (const row of idle) {
    transact(ctx.db, () => endSession(ctx, row, Math.max(lastEventAt(ctx.db, row.id) ?? row.activeAt, row.startedAt), 'idle'));
  }
  return idle.length;
}
