import { addDays, type Day, daysBetween, laterDay } from '../licences/calendar.ts';

/** What the last weeks' use lets expect until the month is over. In credits; shares of one are kept. */
export interface Forecast {
  /** From today to the month's last day, both included. */
  readonly expected: number;
  readonly left: number;
  /** Below 0: so many credits are missing at the month's end. */
  readonly leftAtMonthEnd: number;
  /** The day on which the last credit goes; null: not this month. */
  readonly runsOutOn: Day | null;
  /** Of the days that were looked at; fewer than 7 make no forecast worth the name. */
  readonly daysSeen: number;
}

const weeks = 4;

/** How far back use is looked at: the first day that counts. */
export function forecastFrom(today: Day): Day {
  return addDays(today, -7 * weeks);
}

/**
 * Each coming day is expected to take what its weekday took on average over the last four weeks: support rests at weekends.
 * Today counts with what of its average has not been used yet. `use`: credits by day; days without any may be left out.
 * `since`: the first day on which there was anything to use, so that an empty past is no past of little use.
 */
export function forecast(input: { today: Day; monthEnd: Day; left: number; use: ReadonlyMap<Day, number>; since: Day }): Forecast {
  const { today, monthEnd, left, use } = input;
  const from = laterDay(input.since, forecastFrom(today));
  const past = daysFrom(from, today);
  const averageOf = averages(past, use);
  let expected = 0;
  let runsOutOn: Day | null = null;
  for (const day of daysFrom(today, addDays(monthEnd, 1))) {
    const average = averageOf(day);
    expected += day === today ? Math.max(0, average - (use.get(today) ?? 0)) : average;
    if (runsOutOn === null && expected > 0 && expected >= left) runsOutOn = day;
  }
  return { expected, left, leftAtMonthEnd: left - expected, runsOutOn, daysSeen: past.length };
}

/** Of a weekday that was never seen, the average of all days. */
function averages(past: readonly Day[], use: ReadonlyMap<Day, number>): (day: Day) => number {
  const mean = (days: readonly Day[]) => days.reduce((total, day) => total + (use.get(day) ?? 0), 0) / Math.max(1, days.length);
  const overall = mean(past);
  const byWeekday = Map.groupBy(past, weekday);
  return (day) => {
    const same = byWeekday.get(weekday(day));
    return same ? mean(same) : overall;
  };
}

function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The second one is not among them. */
function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, index) => addDays(from, index));
}
