import type { Ctx } from '../../kit/ctx.ts';
import { addDays, type Day, daysBetween } from '../licences/calendar.ts';
import type { ClockReading } from '../licences/clock.ts';
import { licenceObstacle } from '../licences/state.ts';
import { readToday, type Today } from '../licences/today.ts';
import { creditBalance, type Source } from './balance.ts';

/** How many days before an end there is a warning; each of them warns once. */
const stages = [1, 7, 15, 30];

/** What an administrator is told, on screen as long as it holds, and once in the audit log. `key` names this one occasion. */
export type Warning = { readonly key: string } & (
  | { readonly code: 'no-licence' | 'licence-untrusted' | 'licence-ended' | 'tier-without-ai' | 'no-credit' }
  /** `days` from now until it ends; the last day on which it is valid. */
  | { readonly code: 'licence-ends'; readonly days: number; readonly lastDay: Day }
  /** What was bought and is not used up goes with that day. */
  | { readonly code: 'credits-end'; readonly days: number; readonly lastDay: Day; readonly left: number }
  /** No more than the administrator's threshold can be spent. */
  | { readonly code: 'credits-low'; readonly left: number; readonly threshold: number }
  /** Times in milliseconds since 1970. */
  | { readonly code: 'clock-back' | 'clock-jumped'; readonly clock: number; readonly mark: number }
);

/** Licence first, then credits, then the clock. `threshold` in credits; 0 warns of nothing but the end. */
export function creditWarnings(ctx: Ctx, { threshold }: { readonly threshold: number }, now: Today = readToday(ctx)): Warning[] {
  return [...licenceWarnings(now), ...balanceWarnings(ctx, now, threshold), ...clockWarnings(now)];
}

function licenceWarnings({ licence: state }: Today): Warning[] {
  const obstacle = licenceObstacle(state);
  const renewal = state.licence?.renewal ?? '';
  if (obstacle === 'ended') return [{ code: 'licence-ended', key: `licence-ended:${renewal}` }];
  if (obstacle === 'tier') return [{ code: 'tier-without-ai', key: `tier-without-ai:${state.licence?.id}` }];
  if (obstacle) return [{ code: obstacle === 'none' ? 'no-licence' : 'licence-untrusted', key: `licence-${obstacle}` }];
  const stage = stageOf(state.daysLeft ?? 0);
  if (stage === null) return [];
  return [{ code: 'licence-ends', key: `licence-ends:${renewal}:${stage}`, days: state.daysLeft ?? 0, lastDay: addDays(renewal, -1) }];
}

function balanceWarnings(ctx: Ctx, now: Today, threshold: number): Warning[] {
  const { left, sources, today } = creditBalance(ctx, now);
  const ending = sources.filter((source) => source.kind !== 'free' && source.left > 0);
  return [...ending.flatMap((source) => endWarning(source, now.latestDay)), ...lowWarning()];

  function lowWarning(): Warning[] {
    if (licenceObstacle(now.licence) || left > threshold) return [];
    // What was filled up since then may run low again: the occasion is the newest of what can be spent.
    const filling = sources.filter(({ firstDay }) => firstDay <= today).map(({ kind, period, credits }) => `${kind}.${period}.${credits}`);
    const key = filling.join('+');
    return left === 0
      ? [{ code: 'no-credit', key: `no-credit:${key}` }]
      : [{ code: 'credits-low', key: `credits-low:${threshold}:${key}`, left, threshold }];
  }
}

function endWarning({ kind, period, left, lastDay }: Source, latestDay: Day): Warning[] {
  const days = daysBetween(latestDay, addDays(lastDay, 1));
  const stage = stageOf(days);
  return stage === null ? [] : [{ code: 'credits-end', key: `credits-end:${kind}.${period}:${stage}`, days, lastDay, left }];
}

function clockWarnings({ state, clock, mark, since }: ClockReading): Warning[] {
  if (state === 'right' || mark === null) return [];
  const code = state === 'back' ? 'clock-back' : 'clock-jumped';
  return [{ code, key: `${code}:${since ?? clock}`, clock, mark }];
}

/** The stage that so many days are in; null: there is time yet. */
function stageOf(days: number): number | null {
  return stages.find((stage) => days <= stage) ?? null;
}
