import { fail } from '../../kit/errors.ts';

/** Milliseconds since 1970, both included; left out: open at that end. */
export interface Period {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** From moments (RFC 3339) or days (2026-03-02) as somebody wrote them; a day is meant whole, in that time zone. */
export function periodOf(typed: { readonly from?: string | undefined; readonly to?: string | undefined }, timeZone: string): Period {
  return { from: momentOf('from', typed.from, timeZone, 0), to: momentOf('to', typed.to, timeZone, 1) };
}

/** `days`: how many days after a day its end is. */
function momentOf(field: string, written: string | undefined, timeZone: string, days: 0 | 1): number | undefined {
  if (written === undefined || written === '') return undefined;
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return Temporal.Instant.from(written).epochMilliseconds;
    return Temporal.PlainDate.from(written).add({ days }).toZonedDateTime(timeZone).epochMilliseconds - days;
  } catch {
    return fail('input.invalid', { field, reason: 'no-time' });
  }
}
