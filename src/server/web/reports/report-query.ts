import { z } from 'zod';
import { reportHref } from '../../../views/pages/reports/addresses.ts';
import { periods, type ReportFilters, type ReportsPageProps } from '../../../views/pages/reports/props.ts';
import type { ProofInput } from '../../domain/reports/model.ts';
import { languageField, proofQuery } from '../../domain/reports/model.ts';
import { daysBefore } from '../../domain/reports/span.ts';
import { parse } from '../../kit/parse.ts';

/** As browsers send the form: empty fields too. */
export const reportFields = {
  from: z.string().max(20).optional(),
  to: z.string().max(20).optional(),
  group: z.string().max(200).default(''),
  customer: z.string().max(1000).default(''),
  language: languageField.optional().catch(undefined),
  bySupporter: z.enum(['yes', 'no']).default('no').catch('no'),
  purpose: z.string().max(1000).default(''),
};

type Given = z.output<z.ZodObject<typeof reportFields>>;

/** Left out: this month, in the reader's language. */
export function filtersOf(
  { from, to, language, ...rest }: Given,
  today: Temporal.PlainDate,
  reader: ReportFilters['language'],
): ReportFilters {
  const first = from || today.with({ day: 1 }).toString();
  return { ...rest, from: first, to: to || (from ? from : today.toString()), language: language ?? reader };
}

/** @throws Failure input.invalid */
export function inputOf(filters: ReportFilters, timeZone: string): ProofInput {
  const filled = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  return { ...parse(z.object(proofQuery), filled), language: filters.language, timeZone };
}

/** Links to the usual periods, the filters else as they are. */
export function periodLinks(filters: ReportFilters, now: number, zone: string): ReportsPageProps['periods'] {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const days = {
    'this-month': { from: today.with({ day: 1 }).toString(), to: today.toString() },
    'last-month': daysBefore('month', now, zone),
    'last-quarter': daysBefore('quarter', now, zone),
    'last-year': daysBefore('year', now, zone),
  };
  return periods.map((name) => ({
    name,
    href: reportHref({ ...filters, ...days[name] }),
    isOn: filters.from === days[name].from && filters.to === days[name].to,
  }));
}
