import { type GrantRow, liveGrants } from '../../../db/queries/credits.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { addDays, type Day } from '../licences/calendar.ts';
import { readToday, type Today } from '../licences/today.ts';
import { dueToday } from './due.ts';

/** A grant that is not over, as it stands today. */
export interface Source {
  readonly kind: GrantRow['kind'];
  readonly period: string;
  readonly credits: number;
  readonly left: number;
  readonly firstDay: Day;
  /** The last day on which it can be spent. */
  readonly lastDay: Day;
}

/** SPEC D6. Reserved credits are not left. */
export interface Balance {
  /** What can be spent today, of everything. */
  readonly left: number;
  readonly free: { readonly left: number; readonly granted: number; readonly lastDay: Day | null };
  /** `until`: the last day of what is over first of it. */
  readonly bought: { readonly left: number; readonly granted: number; readonly until: Day | null };
  /** In the order in which it is spent. What begins later is in it and counts for nothing yet. */
  readonly sources: readonly Source[];
  readonly today: Day;
}

/** The balance of today. What the calendar owes counts, though nobody has looked since it fell due: reading books nothing. */
export function creditBalance(ctx: Ctx, now: Today = readToday(ctx)): Balance {
  const { day, latestDay } = now;
  const booked = liveGrants(ctx.db, latestDay).map((grant) => ({ ...grant, left: grant.remaining }));
  const due = dueToday(ctx, now)
    .filter(({ endsOn }) => endsOn > latestDay)
    .map((grant) => ({ ...grant, left: grant.credits }));
  const sources = inOrderOfUse([...booked, ...due]).map(toSource);
  const begun = sources.filter(({ firstDay }) => firstDay <= day);
  const free = begun.filter(({ kind }) => kind === 'free');
  const bought = begun.filter(({ kind }) => kind !== 'free');
  return {
    left: sum(begun, 'left'),
    free: { left: sum(free, 'left'), granted: sum(free, 'credits'), lastDay: free[0]?.lastDay ?? null },
    bought: { left: sum(bought, 'left'), granted: sum(bought, 'credits'), until: bought.find(({ left }) => left > 0)?.lastDay ?? null },
    sources,
    today: day,
  };
}

/** SPEC D5: what is over first; free before bought on a tie, and the older before the newer. Sorting keeps the order of equals. */
function inOrderOfUse<G extends Pick<GrantRow, 'kind' | 'endsOn'>>(grants: readonly G[]): G[] {
  const { free = [], bought = [] } = Object.groupBy(grants, ({ kind }) => (kind === 'free' ? 'free' : 'bought'));
  return [...free, ...bought].sort((a, b) => a.endsOn.localeCompare(b.endsOn));
}

function toSource(grant: Pick<GrantRow, 'kind' | 'period' | 'credits' | 'startsOn' | 'endsOn'> & { readonly left: number }): Source {
  const { kind, period, credits, left, startsOn, endsOn } = grant;
  return { kind, period, credits, left, firstDay: startsOn, lastDay: addDays(endsOn, -1) };
}

function sum(sources: readonly Source[], what: 'left' | 'credits'): number {
  return sources.reduce((total, source) => total + source[what], 0);
}
