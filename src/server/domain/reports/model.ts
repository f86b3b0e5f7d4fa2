import { z } from 'zod';
import { cleanText } from '../../kit/clean-text.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { timeText } from '../../kit/time-text.ts';
import { isTimeZone } from '../../kit/time-zone.ts';
import { outcomes, summarySchema } from '../summaries/model.ts';

/** Sessions in one report. One that left lines out would prove nothing, so a larger one is refused (`report.too-large`). */
export const mostSessions = 5000;
/** Sessions in a report whose pages are laid out while somebody waits: some milliseconds each, in which nothing else is answered. */
export const mostAtOnce = 500;
const laidOut: readonly string[] = ['pdf', 'docx'];

export function isAtOnce(format: ReportFormat, sessions: number): boolean {
  return sessions <= mostAtOnce || !laidOut.includes(format);
}

/** Days in one report. */
export const mostDays = 400;

const { title } = summarySchema.shape.content.shape;

export const reportFormats = ['pdf', 'docx', 'html', 'markdown', 'text', 'json', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Whom and what a report is about, beside its days: of a question and of a saved report alike. */
export const reportFilterShape = {
  group: z.string().min(1).max(100).nullable().default(null).describe('Id of a device group.'),
  customer: z
    .string()
    .max(1000)
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(1).max(200))
    .nullable()
    .default(null)
    .describe("The customer's company, or its name where no company was told; whatever the case of its letters."),
  purpose: z.string().trim().min(5).max(300).nullable().default(null).describe('Why supporters are named; audited.'),
} as const;

export const zoneField = z.string().trim().max(100).refine(isTimeZone, 'no-time-zone');
export const languageField = z.enum(summaryLanguages);

export const proofQuery = {
  from: z.iso.date().describe("First day of the sessions' starts."),
  to: z.iso.date().describe('Last day, included.'),
  ...reportFilterShape,
  bySupporter: z
    .enum(['yes', 'no'])
    .default('no')
    .transform((given) => given === 'yes')
    .describe(
      'Names supporters. Needs the permission `figures.people`, the company’s setting `supporterFigures` and a purpose (SPEC F5); audited.',
    ),
  language: languageField.optional().describe("Of the report's words. Titles are told in it where a variant exists."),
  timeZone: zoneField.optional().describe("IANA name. Default: the asker's, of a key the company's."),
};

export interface ProofInput {
  readonly from: string;
  readonly to: string;
  readonly group: string | null;
  readonly customer: string | null;
  readonly bySupporter: boolean;
  readonly purpose: string | null;
  readonly language: z.infer<typeof languageField>;
  readonly timeZone: string;
}

const countSchema = z.object({
  value: z.string().describe('A code, or a name.'),
  name: z.string().nullable().describe("A record's name."),
  sessions: z.int(),
  minutes: z.int(),
});

const text = { said: title, language: languageField.describe('That this text is in.') };

export const proofLineSchema = z
  .object({
    sessionId: z.string(),
    summaryId: z.string().nullable().describe('The version that it quotes; null: nothing was written about it.'),
    start: timeText,
    end: timeText.nullable().describe('Null while it runs.'),
    minutes: z.int().describe('Whole ones; 0 while it has no end.'),
    device: z.string(),
    customer: z.string().nullable(),
    title: z.object(text).extend({ isTranslated: z.boolean() }).nullable(),
    outcome: z.enum(outcomes).nullable(),
    issueTypes: z.array(z.string()),
    applications: z.array(z.string()),
    ticket: z.string().nullable().describe('As the sender told it.'),
    isReviewed: z.boolean(),
    isAi: z.boolean().describe('A model wrote or translated what is quoted.'),
    flags: z.int().describe('How many doubts checks found.'),
    supporter: z.string().nullable().describe('Null unless asked for (SPEC F5).'),
  })
  .meta({ id: 'ProofLine' });

/** What was done for a customer or a device group in a period (SPEC F3). The sum of its lines is its total. */
export const proofSchema = z
  .object({
    from: z.string(),
    to: z.string(),
    timeZone: z.string(),
    language: languageField,
    group: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    customer: z.string().nullable(),
    bySupporter: z.boolean(),
    generatedAt: timeText,
    sessions: z.int(),
    minutes: z.int(),
    withoutSummary: z.int(),
    drafts: z.int().describe('With a summary that nobody marked as reviewed.'),
    flagged: z.int(),
    unit: z.enum(['day', 'week', 'month']),
    time: z.array(z.object({ start: z.string().describe('First day.'), sessions: z.int(), minutes: z.int() })),
    outcomes: z.array(countSchema),
    issueTypes: z.array(countSchema).describe('A session can carry two.'),
    applications: z.array(countSchema).describe('A session can carry several.'),
    supporters: z.array(countSchema).nullable().describe('Null unless asked for (SPEC F5).'),
    openPoints: z.array(
      z.object({ sessionId: z.string(), start: timeText, device: z.string(), ...text }).describe('That nobody marked as done.'),
    ),
    lines: z.array(proofLineSchema).describe('Oldest first.'),
  })
  .meta({ id: 'ProofOfService' });

/** A report's JSON file as a whole. */
export const proofFileSchema = z.object({
  format: z.literal('debrief.proof-of-service'),
  version: z.literal(1),
  title: z.string(),
  language: languageField,
  generatedAt: timeText,
  records: z.array(proofSchema).length(1),
});

export type ProofCount = Frozen<z.infer<typeof countSchema>>;
export type ProofLine = Frozen<z.infer<typeof proofLineSchema>>;
export type ProofOfService = Frozen<z.infer<typeof proofSchema>>;
