import { openReservations } from '../../../db/queries/credits.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { readClock } from '../licences/clock.ts';
import { releaseCredit } from './charge.ts';

/**
 * Releases what a crash left reserved: charges older than `age` (milliseconds) of sessions that nobody works on. For the
 * start and the timetable. `isAtWork` is asked inside the transaction. Answers the sessions.
 */
export function releaseAbandoned(ctx: Ctx, input: { readonly age: number; isAtWork(sessionId: string): boolean }): string[] {
  return transact(ctx.db, () => {
    const { clock, latestDay } = readClock(ctx);
    const left = openReservations(ctx.db, latestDay, clock - input.age).filter(({ sessionId }) => !input.isAtWork(sessionId));
    for (const { sessionId } of left) releaseCredit(ctx, sessionId);
    return left.map(({ sessionId }) => sessionId);
  });
}
