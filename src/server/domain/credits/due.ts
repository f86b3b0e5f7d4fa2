import { grantedFor, type LiveGrant, liveGrants, type NewGrant } from '../../../db/queries/credits.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { addOnYear, type Day, laterDay, monthOf, packSpan } from '../licences/calendar.ts';
import { freeCredits, type Licence, type Pack } from '../licences/model.ts';
import type { LicenceState } from '../licences/state.ts';
import type { Today } from '../licences/today.ts';

/** What a period is to have, and why; the ledger may have it already. */
export type Due = Pick<NewGrant, 'kind' | 'period' | 'upTo' | 'startsOn' | 'endsOn' | 'fileId'>;

/**
 * What the calendar owes today and the ledger lacks; `credits` is the part that is missing. Only the month and the year that
 * the day is in: what a box that was off has missed is over (SPEC D2: free credits end with their month).
 */
export function dueToday(ctx: Ctx, { day, licence }: Today): (Due & { readonly credits: number })[] {
  const due = [freeOf(licence, day), addOnOf(licence, day, liveGrants(ctx.db, day))];
  return due
    .flatMap((one) => (one ? { ...one, credits: one.upTo - grantedFor(ctx.db, one.kind, one.period) } : []))
    .filter(({ credits }) => credits > 0);
}

/**
 * SPEC D2, D4a, D9: the tier's free credits for the whole month, whenever in it the licence came. A higher tier raises what
 * the month has; a lower one leaves it, and holds from the next.
 */
export function freeOf({ state, licence, tier }: LicenceState, day: Day): Due | null {
  if (state !== 'valid' || !licence || !tier) return null;
  const { name, startsOn, endsOn } = monthOf(day);
  return { kind: 'free', period: name, upTo: freeCredits[tier], startsOn, endsOn, fileId: licence.id };
}

/**
 * SPEC D4: the add-on's full yearly amount, whenever in the year it was bought, until the renewal date; with a renewed
 * licence it starts anew when the year before is over, and not before. A year that runs keeps its end, whatever a newer
 * licence says; a larger add-on brings the difference.
 */
export function addOnOf({ state, licence }: LicenceState, day: Day, live: readonly LiveGrant[]): Due | null {
  if (state !== 'valid' || !licence?.addOn || day < licence.addOn.started) return null;
  const { credits: upTo, started } = licence.addOn;
  const running = live.find(({ kind, startsOn }) => kind === 'add-on' && startsOn <= day);
  const span = running ?? yearOf(licence, started, day);
  return span && { kind: 'add-on', period: span.endsOn, upTo, startsOn: span.startsOn, endsOn: span.endsOn, fileId: licence.id };
}

function yearOf({ renewal }: Licence, started: Day, day: Day): { startsOn: Day; endsOn: Day } | null {
  const year = addOnYear(renewal, day);
  return year && { startsOn: laterDay(year.startsOn, started), endsOn: year.endsOn };
}

/** SPEC D4: packs are granted with the file that brings them, also one whose days are over: the ledger tells of it all the same. */
export function packsOf({ id, packs }: { readonly id: string; readonly packs: readonly Pack[] }): Due[] {
  return packs.map((pack) => ({ kind: 'pack', period: pack.id, upTo: pack.credits, ...packSpan(pack.bought), fileId: id }));
}
