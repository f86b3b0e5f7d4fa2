import { z } from 'zod';
import type { Frozen } from '../../kit/frozen.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { timeText } from '../../kit/time-text.ts';
import { storedSessionSchema } from '../sessions/model.ts';
import { outcomes, summarySchema } from '../summaries/model.ts';
import { origins } from './filters.ts';

/** An insight = a session with its current summary. What the page, the API and the command line get (SPEC F). */

const { title } = summarySchema.shape.content.shape;

/** Text in pieces, one after the other; `hit`: it was searched for. Structure, never HTML: whoever shows it escapes it. */
const piecesSchema = z.array(z.object({ text: z.string(), hit: z.boolean() }));

const groupSchema = z.object({ id: z.string(), name: z.string() }).nullable().describe("The device's group.");

export const sorts = ['newest', 'oldest', 'longest', 'shortest', 'relevance'] as const;

export const listedInsightSchema = z
  .object({
    session: storedSessionSchema,
    group: groupSchema,
    summaryId: z.string(),
    version: z.int(),
    title: title.describe('Text of the model, or codes that the views put into words.'),
    titleHits: piecesSchema.nullable().describe('The title with what was searched for; null without a search or where code tells it.'),
    excerpt: piecesSchema
      .nullable()
      .describe('Where below the title the search hit first; null without a search, or where the title alone hit.'),
    variantHit: z
      .object({ language: z.enum(summaryLanguages), pieces: piecesSchema })
      .nullable()
      .describe('What the search hit in a translation alone; null where the summary itself has it.'),
    language: z.enum(summaryLanguages),
    origin: z.enum(origins),
    outcome: z.enum(outcomes),
    issueTypes: z.array(z.string()),
    applications: z.array(z.string()),
    minutes: z.number().describe("The session's length; 0 while it has no end."),
    flags: z.int().describe('How many.'),
    openPoints: z.int().describe('How many that nobody marked as done.'),
    reviewedAt: timeText.nullable(),
  })
  .meta({ id: 'Insight' });

const countSchema = z.object({
  value: z.string().describe('A code, or the id of a record.'),
  name: z.string().nullable().describe("The record's name; null of codes and of what names itself."),
  sessions: z.int(),
  minutes: z.int(),
  before: z.int().nullable().describe('Sessions in the period of the same length before; null without a period.'),
  overTime: z.array(z.int()).describe('Sessions, bucket by bucket, as in `time`.'),
});

export const figuresSchema = z
  .object({
    sessions: z.int(),
    minutes: z.int(),
    before: z
      .object({ sessions: z.int(), minutes: z.int() })
      .nullable()
      .describe('The period of the same length before; null without a period.'),
    unit: z.enum(['day', 'week', 'month']).describe('The length of a bucket of `time`; a week begins on Monday.'),
    time: z.array(z.object({ start: z.iso.date(), sessions: z.int(), minutes: z.int() })).describe('Without gaps.'),
    types: z.array(countSchema),
    applications: z.array(countSchema).describe('The fifty most frequent.'),
    moreApplications: z.int().describe('How many applications are not among them.'),
    outcomes: z.array(countSchema),
    languages: z.array(countSchema),
    systems: z.array(countSchema),
    origins: z.array(countSchema),
    groups: z.array(countSchema).describe('Device groups.'),
    supporters: z.array(countSchema).nullable().describe('Null unless a purpose is stated, by somebody who may look at them (SPEC F5).'),
    flagged: z.int(),
    drafts: z.int(),
    open: z.int().describe('Sessions with open points that nobody marked as done.'),
  })
  .meta({ id: 'InsightFigures' });

const sharedSchema = z.object({
  types: z.array(z.string()),
  applications: z.array(z.string()),
  words: z.array(z.string()).describe('Rare words of both.'),
});

export const similarSchema = listedInsightSchema.extend({ shared: sharedSchema }).meta({ id: 'SimilarSession' });

export const openPointSchema = z
  .object({
    id: z.string(),
    session: storedSessionSchema,
    summaryId: z.string(),
    position: z.int().describe('Its place among the open points of the summary.'),
    point: title,
    language: z.enum(summaryLanguages),
    group: groupSchema,
    since: timeText.describe('When the session began.'),
    done: z.object({ at: timeText, by: z.string().nullable().describe('Name of the account; null: the company or the box.') }).nullable(),
  })
  .meta({ id: 'OpenPoint' });

export type Pieces = Frozen<z.infer<typeof piecesSchema>>;
export type Sort = (typeof sorts)[number];
export type ListedInsight = Frozen<z.infer<typeof listedInsightSchema>>;
export type Count = Frozen<z.infer<typeof countSchema>>;
export type Figures = Frozen<z.infer<typeof figuresSchema>>;
export type SimilarSession = Frozen<z.infer<typeof similarSchema>>;
export type OpenPoint = Frozen<z.infer<typeof openPointSchema>>;

export interface InsightListInput {
  /** Default: newest; with a text one may ask for `relevance`. */
  readonly sort?: Sort | undefined;
  /** 1 to 200. */
  readonly limit: number;
  readonly cursor?: string | null | undefined;
}

export const openPointQuery = {
  group: z.string().min(1).max(200).nullable().default(null).describe('Id of a device group; "none": devices without one.'),
  state: z.enum(['open', 'done', 'all']).default('open'),
  olderThan: z.coerce.number().int().min(0).max(10_000).nullable().default(null).describe('Days since the session began, at least.'),
  youngerThan: z.coerce.number().int().min(0).max(10_000).nullable().default(null).describe('Days since the session began, at most.'),
};

export interface OpenPointInput {
  readonly group?: string | null | undefined;
  readonly state?: 'open' | 'done' | 'all' | undefined;
  readonly olderThan?: number | null | undefined;
  readonly youngerThan?: number | null | undefined;
  readonly limit: number;
  readonly cursor?: string | null | undefined;
}

/** How many wait, by the group of the device and by age in days. */
export const openPointCountSchema = z
  .object({
    group: groupSchema,
    open: z.int(),
    ages: z.object({ day: z.int(), week: z.int(), month: z.int(), older: z.int() }).describe('Up to 1, 7, 30 days, and older.'),
  })
  .meta({ id: 'OpenPointCount' });
export type OpenPointCount = Frozen<z.infer<typeof openPointCountSchema>>;

/** What there is to choose from: values that sessions within one's sight have. */
export const choicesSchema = z
  .object({
    types: z.array(z.string()),
    applications: z.array(z.string()).describe('By name.'),
    languages: z.array(z.enum(summaryLanguages)),
    systems: z.array(z.string()),
    groups: z.array(z.object({ id: z.string(), name: z.string() })),
    supporters: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .nullable()
      .describe('Null unless one may look at figures of supporters (SPEC F5).'),
  })
  .meta({ id: 'InsightChoices' });
export type Choices = Frozen<z.infer<typeof choicesSchema>>;
