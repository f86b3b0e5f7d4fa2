import { z } from 'zod';
import type { FilterView } from '../../../views/pages/audit/props.ts';
import { type AuditFilter, auditFilterSchema } from '../../domain/audit/filter.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';

const text = z.string().trim().max(300).default('');

/** The filter's fields as the page sends them: empty where nothing is wanted. */
export const typedFilter = z.object({ actor: text, what: text, source: text, record: text, from: text, to: text });

/** The filter in the words of the verbs; local times become moments, and the whole minute of the end is meant. */
export function filterOf(typed: FilterView, timeZone: string): AuditFilter {
  const { actor, source, record } = typed;
  const [noun, action] = typed.what.split('.', 2);
  const from = momentOf('from', typed.from, timeZone);
  const to = momentOf('to', typed.to, timeZone)?.add({ seconds: 59, milliseconds: 999 });
  const wanted = { actor, noun, action, source, record, from: from?.toString(), to: to?.toString() };
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== '');
  return parse(auditFilterSchema, Object.fromEntries(given));
}

/** Of a local time that a change of the clocks repeats the first, of one that it leaves out the next. */
function momentOf(field: string, local: string, timeZone: string): Temporal.Instant | undefined {
  if (local === '') return undefined;
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
  } catch {
    return fail('input.invalid', { field, reason: 'no-time' });
  }
}

/** The same page with other fields. */
export function hrefOf(typed: Partial<FilterView>, cursor?: string): string {
  const given = Object.entries({ ...typed, cursor: cursor ?? '' }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given);
  return query.size > 0 ? `/admin/audit?${query}` : '/admin/audit';
}
