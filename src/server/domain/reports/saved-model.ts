import { z } from 'zod';
import type { ReportFileRow, SavedReportRow } from '../../../db/queries/reports.ts';
import { cleanText } from '../../kit/clean-text.ts';
import { iso } from '../../kit/clock.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { timeText } from '../../kit/time-text.ts';
import { languageField, reportFilterShape, reportFormats, zoneField } from './model.ts';
import { spans } from './span.ts';

export const turns = ['never', 'day', 'week', 'month'] as const;
/** Files that can be kept of one report. */
export const mostKept = 60;
/** Saved reports of one account. */
export const mostSaved = 50;

/** Why a report stopped: its account is disabled, may no longer export, or no longer name supporters; its group is gone. */
export const stops = ['account', 'rights', 'people', 'group'] as const;
export type Stop = (typeof stops)[number];

const shape = {
  name: z
    .string()
    .max(1000)
    .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(120)),
  ...reportFilterShape,
  bySupporter: z.boolean().default(false).describe('Names supporters (SPEC F5); needs a purpose.'),
  span: z.enum(spans).default('month').describe('It tells of the last whole one before it is made.'),
  format: z.enum(reportFormats).default('pdf'),
  language: languageField,
  timeZone: zoneField.describe('IANA name: of its days and of its clock.'),
  every: z.enum(turns).default('month').describe('How often it is made by itself.'),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'no-clock')
    .default('06:00')
    .describe('Time of the day, HH:MM.'),
  weekday: z.int().min(1).max(7).default(1).describe('1 = Monday. Counts for `week`.'),
  monthDay: z.int().min(1).max(31).default(1).describe('In a shorter month its last day. Counts for `month`.'),
  keep: z.int().min(1).max(mostKept).default(12).describe('How many files stay; older ones are deleted.'),
};

export const newReportSchema = z.strictObject({
  ...shape,
  account: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('Id of the account whose it is: for the operator of the box and keys of the company, which have none.'),
});
export type NewReport = z.input<typeof newReportSchema>;

/** Without defaults: what is not named stays. */
export const reportChangeSchema = z
  .strictObject({
    ...shape,
    group: shape.group.unwrap(),
    customer: shape.customer.unwrap(),
    purpose: shape.purpose.unwrap(),
    bySupporter: shape.bySupporter.unwrap(),
    span: shape.span.unwrap(),
    format: shape.format.unwrap(),
    every: shape.every.unwrap(),
    at: shape.at.unwrap(),
    weekday: shape.weekday.unwrap(),
    monthDay: shape.monthDay.unwrap(),
    keep: shape.keep.unwrap(),
  })
  .partial();
export type ReportChange = z.input<typeof reportChangeSchema>;

export const savedReportSchema = z
  .object({
    id: z.string(),
    account: z.string().describe('Whose it is: it is made under the rights that this account has then.'),
    name: z.string(),
    group: z.string().nullable(),
    customer: z.string().nullable(),
    bySupporter: z.boolean(),
    purpose: z.string().nullable(),
    span: z.enum(spans),
    format: z.enum(reportFormats),
    language: languageField,
    timeZone: z.string(),
    every: z.enum(turns),
    at: z.string(),
    weekday: z.int(),
    monthDay: z.int(),
    keep: z.int(),
    nextAt: timeText.nullable().describe('When it is made next.'),
    stopped: z
      .object({ at: timeText, because: z.enum(stops) })
      .nullable()
      .describe('It stopped by itself; saving it again starts it.'),
    failure: z
      .object({ code: z.string(), params: z.record(z.string(), z.unknown()) })
      .nullable()
      .describe('Why the last one could not be made.'),
    isBeingMade: z.boolean(),
    createdAt: timeText,
    changedAt: timeText,
  })
  .meta({ id: 'SavedReport' });
export type SavedReport = Frozen<z.infer<typeof savedReportSchema>>;

export const reportFileSchema = z
  .object({
    id: z.string(),
    madeAt: timeText,
    from: z.string().describe('First day that it tells of.'),
    to: z.string(),
    format: z.enum(reportFormats),
    language: languageField,
    sessions: z.int(),
    name: z.string().describe('Of the file.'),
    bytes: z.int(),
    sha256: z.string(),
  })
  .meta({ id: 'ReportFile' });
export type ReportFile = Frozen<z.infer<typeof reportFileSchema>>;

export type StoredFilter = Pick<SavedReport, 'group' | 'customer' | 'bySupporter' | 'purpose'>;

export function toSaved(row: SavedReportRow, isBeingMade: boolean): SavedReport {
  const { accountId, filter, stoppedAt, stoppedBecause, nextAt, createdAt, changedAt, language, format, ...rest } = row;
  return {
    ...rest,
    ...(filter as StoredFilter),
    account: accountId,
    language: language as SavedReport['language'],
    format: format as SavedReport['format'],
    nextAt: iso(nextAt),
    stopped: stoppedAt === null ? null : { at: iso(stoppedAt), because: stoppedBecause as Stop },
    isBeingMade,
    createdAt: iso(createdAt),
    changedAt: iso(changedAt),
  };
}

export function toFile(row: ReportFileRow): ReportFile {
  const { id, madeAt, firstDay, lastDay, format, language, sessions, fileName, bytes, sha256 } = row;
  return {
    ...{ id, sessions, bytes, sha256 },
    madeAt: iso(madeAt),
    from: firstDay,
    to: lastDay,
    format: format as ReportFile['format'],
    language: language as ReportFile['language'],
    name: fileName,
  };
}
