import { z } from 'zod';
import type { SavedForm, SavedView } from '../../../views/pages/reports/props.ts';
import { readReportChoices } from '../../domain/reports/choices.ts';
import { languageField, reportFormats } from '../../domain/reports/model.ts';
import type { NewReport, SavedReport } from '../../domain/reports/saved-model.ts';
import { turns } from '../../domain/reports/saved-model.ts';
import { spans } from '../../domain/reports/span.ts';
import type { Ctx } from '../../kit/ctx.ts';

const text = z.string().max(1000).default('');

/** As browsers send it. */
export const savedForm = z.object({
  name: text,
  group: text,
  customer: text,
  language: languageField,
  bySupporter: z.enum(['yes', 'no']).default('no'),
  purpose: text,
  span: z.enum(spans),
  format: z.enum(reportFormats),
  timeZone: text,
  every: z.enum(turns),
  at: text,
  weekday: text,
  monthDay: text,
  keep: text,
});

export function wishOf({ group, customer, purpose, bySupporter, weekday, monthDay, keep, ...rest }: SavedForm): NewReport {
  const whole = (typed: string) => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : (typed as unknown as number));
  return {
    ...rest,
    ...{ group: group || null, customer: customer.trim() || null, purpose: purpose.trim() || null, bySupporter: bySupporter === 'yes' },
    ...{ weekday: whole(weekday), monthDay: whole(monthDay), keep: whole(keep) },
  };
}

/** A saved report as its form has it. */
export function typedOf(report: SavedReport): SavedForm {
  const { name, group, customer, purpose, bySupporter, span, format, language, timeZone, every, at, weekday, monthDay, keep } = report;
  return {
    ...{ name, span, format, language, timeZone, every, at, group: group ?? '', customer: customer ?? '', purpose: purpose ?? '' },
    ...{ bySupporter: bySupporter ? 'yes' : 'no', weekday: String(weekday), monthDay: String(monthDay), keep: String(keep) },
  };
}

export function presentSaved(ctx: Ctx, report: SavedReport): SavedView {
  const named = report.group === null ? null : readReportChoices(ctx).groups.find(({ id }) => id === report.group);
  return { ...report, group: named?.name ?? report.group };
}
