/**
 * A calendar day in the company's time zone, YYYY-MM-DD: days compare as text. Whatever is granted or ends does so at the
 * beginning of a day, so that daylight saving, a midnight that does not exist and a day that was left out need no rule of their own.
 */
export type Day = string;

/** The day that this moment (milliseconds since 1970) belongs to in a time zone (IANA name). */
export function dayOf(time: number, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

export function laterDay(left: Day, right: Day): Day {
  return left > right ? left : right;
}

/** From one day to another; negative if that one is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The first day on which it is over. */
interface Span {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** The month of a day: SPEC D2 grants on its first day, and what is unused ends with it. */
export function monthOf(day: Day): Span & { readonly name: string } {
  const first = Temporal.PlainDate.from(day).with({ day: 1 });
  return { name: day.slice(0, 7), startsOn: first.toString(), endsOn: first.add({ months: 1 }).toString() };
}

/**
 * SPEC D4: "to be used within 12 months of purchase". The day of the purchase does not count, so the last day is the one of
 * the same date a year later; of a pack bought on 29 February it is the 28th.
 */
export function packSpan(bought: Day): Span {
  return { startsOn: bought, endsOn: Temporal.PlainDate.from(bought).add({ months: 12 }).add({ days: 1 }).toString() };
}

/**
 * The year of an add-on that a day falls into (SPEC D4: "ending with the main licence"): years are counted back from the
 * renewal date, which is the first day of the next one. Null from the renewal date on.
 */
export function addOnYear(renewal: Day, day: Day): Span | null {
  if (day >= renewal) return null;
  const end = Temporal.PlainDate.from(renewal);
  let years = end.since(day, { largestUnit: 'years' }).years;
  // Counting back from 29 February may stop a day short.
  while (end.subtract({ years }).toString() <= day) years -= 1;
  return { startsOn: end.subtract({ years: years + 1 }).toString(), endsOn: end.subtract({ years }).toString() };
}
