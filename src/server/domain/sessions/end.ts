import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { ownOrSeenRow } from './find.ts';
import { type Session, toSession } from './record.ts';
import { endSession } from './store.ts';

/** Ends a session (`at`: RFC 3339; now, if not told) and queues its summary. Ending it again changes nothing. */
export function endOpenSession(
  ctx: Ctx,
  sessionId: string,
  at?: string,
): { readonly session: Session; readonly state: 'ended' | 'unchanged' } {
  return transact(ctx.db, () => {
    const row = ownOrSeenRow(ctx, sessionId);
    if (row.status === 'ended') return { session: toSession(row), state: 'unchanged' };
    const endedAt = at === undefined ? Math.max(ctx.now().getTime(), row.startedAt) : Date.parse(at);
    return { session: toSession(endSession(ctx, row, endedAt)), state: 'ended' };
  });
}
