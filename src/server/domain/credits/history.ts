import { type ChargeRow, chargesBefore, type DayUse, type GrantRow, grantsBefore, useByDay } from '../../../db/queries/credits.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { addDays, type Day, monthOf } from '../licences/calendar.ts';
import { readToday } from '../licences/today.ts';
import { creditBalance } from './balance.ts';
import { type Forecast, forecast, forecastFrom } from './forecast.ts';

export interface Page {
  readonly limit: number;
  /** The last row's `seq` of the page before. */
  readonly before?: number;
}

/** Newest first. */
export function listGrants(ctx: Ctx, { limit, before = Number.MAX_SAFE_INTEGER }: Page): GrantRow[] {
  return grantsBefore(ctx.db, before, limit);
}

/** Newest first: each reservation, settlement and release is a row of its own. */
export function listCharges(ctx: Ctx, { limit, before = Number.MAX_SAFE_INTEGER }: Page): ChargeRow[] {
  return chargesBefore(ctx.db, before, limit);
}

/** Sessions charged, by day and kind of credit, from a day on; days without any are left out. */
export function creditUse(ctx: Ctx, from: Day): DayUse[] {
  return useByDay(ctx.db, from);
}

/** What this month will take, by the last weeks' use (SPEC D6). */
export function creditForecast(ctx: Ctx): Forecast {
  const now = readToday(ctx);
  const today = now.latestDay;
  const use = new Map<Day, number>();
  for (const { day, credits } of useByDay(ctx.db, forecastFrom(today))) use.set(day, (use.get(day) ?? 0) + credits);
  const first = grantsFirstDay(ctx) ?? today;
  const monthEnd = addDays(monthOf(today).endsOn, -1);
  return forecast({ today, monthEnd, left: creditBalance(ctx, now).left, use, since: first });
}

/** The day of the first grant: before it there was nothing to use. */
function grantsFirstDay(ctx: Ctx): Day | undefined {
  return grantsBefore(ctx.db, 2, 1)[0]?.day;
}
