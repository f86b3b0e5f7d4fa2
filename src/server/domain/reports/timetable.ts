import type { SavedReportRow } from '../../../db/queries/reports.ts';

/** When something is made anew: at a time of the clock in a time zone. `weekday` 1 = Monday; `monthDay` 31 = the month's last. */
export type Timetable = Pick<SavedReportRow, 'every' | 'at' | 'weekday' | 'monthDay' | 'timeZone'>;

/**
 * The first moment after `after` (both milliseconds since 1970); null: never. A time that the clock leaps over in spring is
 * taken as much later; one that it shows twice in autumn counts the first time alone.
 */
export function nextDue(timetable: Timetable, after: number): number | null {
  if (timetable.every === 'never') return null;
  for (let turn = 0; ; turn += 1) {
    const due = turnAt(timetable, after, turn);
    if (due > after) return due;
  }
}

/** The last moment that is not after `until`; null: never. */
export function lastDue(timetable: Timetable, until: number): number | null {
  if (timetable.every === 'never') return null;
  for (let turn = 1; ; turn -= 1) {
    const due = turnAt(timetable, until, turn);
    if (due <= until) return due;
  }
}

/** The moment of the day, week or month that `moment` is in, or so many later. */
function turnAt({ every, at, weekday, monthDay, timeZone }: Timetable, moment: number, turn: number): number {
  const today = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();
  return dayOf(today).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at) }).epochMilliseconds;

  function dayOf(day: Temporal.PlainDate): Temporal.PlainDate {
    if (every === 'week') return day.add({ days: weekday - day.dayOfWeek + 7 * turn });
    if (every === 'month') return day.with({ day: 1 }).add({ months: turn }).with({ day: monthDay }, { overflow: 'constrain' });
    return day.add({ days: turn });
  }
}
