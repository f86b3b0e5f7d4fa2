import { z } from 'zod';
import type { ReceiptFilterView } from '../../../views/pages/receipts/props.ts';
import { type ReceiptFilter, receiptFilterSchema } from '../../domain/receipts/model.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';

const text = z.string().trim().max(40).default('');

/** The filter's fields as the page sends them: empty where nothing is wanted. */
export const typedFilter = z.object({ from: text, to: text, answer: text, kind: text, withdrawn: text });

/** In the words of the verbs: days of the reader's time zone, the last one to its end. */
export function filterOf({ from, to, ...codes }: ReceiptFilterView, timeZone: string): ReceiptFilter {
  const wanted = { ...codes, from: startOf('from', from, 0, timeZone), to: startOf('to', to, 1, timeZone)?.subtract({ milliseconds: 1 }) };
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== '');
  return parse(receiptFilterSchema, Object.fromEntries(given.map(([name, value]) => [name, String(value)])));
}

function startOf(field: string, day: string, daysOn: number, timeZone: string): Temporal.Instant | undefined {
  if (day === '') return undefined;
  try {
    return Temporal.PlainDate.from(day).add({ days: daysOn }).toZonedDateTime(timeZone).toInstant();
  } catch {
    return fail('input.invalid', { field, reason: 'no-day' });
  }
}

/** An address with these fields. */
export function hrefOf(path: string, typed: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ''));
  return query.size > 0 ? `${path}?${query}` : path;
}
