import { lastCharge } from '../../../db/queries/credits.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { licenceObstacle } from '../licences/state.ts';
import { readToday } from '../licences/today.ts';
import { creditBalance } from './balance.ts';

/** Why no AI work may begin: codes for `maySummarize` (SPEC C1) and for pages. */
export type CreditObstacle = 'no-licence' | 'licence-untrusted' | 'licence-ended' | 'tier-without-ai' | 'no-credit';

const obstacles = { none: 'no-licence', untrusted: 'licence-untrusted', ended: 'licence-ended', tier: 'tier-without-ai' } as const;

/**
 * Whether AI work may begin now (SPEC C2: a licence not expired, a credit); of a session that has its credit already it
 * takes no further one (SPEC D3). Changes nothing, and holds nothing: only `reserveCredit` does.
 */
export function canUseCredit(
  ctx: Ctx,
  sessionId?: string,
): { readonly yes: true } | { readonly yes: false; readonly reason: CreditObstacle } {
  const now = readToday(ctx);
  const obstacle = licenceObstacle(now.licence);
  if (obstacle) return { yes: false, reason: obstacles[obstacle] };
  const paid = sessionId !== undefined && chargeState(ctx, sessionId) !== 'none';
  return paid || creditBalance(ctx, now).left > 0 ? { yes: true } : { yes: false, reason: 'no-credit' };
}

/** The same for `maySummarize`, which names every rule that refuses. */
export function creditFacts(ctx: Ctx, sessionId: string): { readonly licenceInForce: boolean; readonly creditLeft: boolean } {
  const now = readToday(ctx);
  const paid = chargeState(ctx, sessionId) !== 'none';
  return { licenceInForce: licenceObstacle(now.licence) === null, creditLeft: paid || creditBalance(ctx, now).left > 0 };
}

/** How a session stands in the ledger. A released charge is none. */
export function chargeState(ctx: Ctx, sessionId: string): 'none' | 'reserved' | 'settled' {
  const step = lastCharge(ctx.db, sessionId)?.step;
  return step === undefined || step === 'released' ? 'none' : step;
}
