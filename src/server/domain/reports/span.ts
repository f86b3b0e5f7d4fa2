import type { SavedReportRow } from '../../../db/queries/reports.ts';

export const spans = ['day', 'week', 'month', 'quarter', 'year'] as const satisfies readonly SavedReportRow['span'][];
export type Span = (typeof spans)[number];

/** First and last day, YYYY-MM-DD. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The last whole day, week (from Monday), month, quarter or year before the day of a moment (milliseconds since 1970). */
export function daysBefore(span: Span, moment: number, timeZone: string): Days {
  const today = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();
  const next = beginOf(today, span);
  const first = span === 'quarter' ? next.subtract({ months: 3 }) : next.subtract({ [`${span}s`]: 1 });
  return { from: first.toString(), to: next.subtract({ days: 1 }).toString() };
}

function beginOf(day: Temporal.PlainDate, span: Span): Temporal.PlainDate {
  switch (span) {
    case 'day':
      return day;
    case 'week':
      return day.subtract({ days: day.dayOfWeek - 1 });
    case 'month':
      return day.with({ day: 1 });
    case 'quarter':
      return day.with({ day: 1, month: Math.floor((day.month - 1) / 3) * 3 + 1 });
    case 'year':
      return day.with({ day: 1, month: 1 });
  }
}
