import { addGrant, type GrantRow } from '../../../db/queries/credits.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import type { Today } from '../licences/today.ts';
import { type Due, dueToday } from './due.ts';

/** Books what the calendar owes today. Inside the caller's transaction; a second time adds nothing. */
export function grantDue(ctx: Ctx, today: Today): GrantRow[] {
  return grantAll(ctx, today, dueToday(ctx, today));
}

/** Books what of it the ledger lacks. Inside the caller's transaction. */
export function grantAll(ctx: Ctx, { day, clock }: Today, due: readonly Due[]): GrantRow[] {
  return due.flatMap(({ kind, period, upTo, startsOn, endsOn, fileId }) => {
    const grant = addGrant(ctx.db, { kind, period, upTo, startsOn, endsOn, fileId, day, at: clock });
    if (!grant) return [];
    const { seq, credits } = grant;
    audit(ctx, { action: 'granted', noun: 'grant', id: String(seq), details: { kind, period, credits, startsOn, endsOn, file: fileId } });
    return [grant];
  });
}
