import { z } from 'zod';
import type { Frozen } from '../../kit/frozen.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { timeText } from '../../kit/time-text.ts';
import { stepSchema } from '../timeline/model.ts';

export const outcomes = ['solved', 'partly', 'not-solved', 'handed-over', 'unclear'] as const;
export type Outcome = (typeof outcomes)[number];

export type SummaryLanguage = (typeof summaryLanguages)[number];

/** Text that the views put into words, so that no translated text is stored. */
const plainTextSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('quote'), from: z.enum(['customer', 'supporter', 'note', 'error', 'window', 'command']), text: z.string() }),
  z.object({ code: z.literal('nothing-said') }),
  z.object({ code: z.literal('used'), applications: z.array(z.string()) }),
  z.object({ code: z.literal('ran'), commands: z.array(z.string()) }),
]);

/** A sentence of a summary and the events that it rests on. */
const statementSchema = z
  .object({
    by: z.enum(['model', 'code', 'person']).describe('Who put it into these words; who the person was, the version tells.'),
    text: z.string().nullable().describe('Null where the code tells instead of the model.'),
    plain: plainTextSchema.nullable().describe("Then: what to say, in the summary's language, from the events themselves."),
    events: z.array(z.int().min(0)).describe("Positions in the session's event list, ascending."),
  })
  .meta({ id: 'Statement' });

const flagCodes = z.enum([
  'entity',
  'number',
  'negation',
  'contradiction',
  'speaker',
  'unsupported',
  'order',
  'leak',
  'language',
  'loop',
  'empty',
  'over-budget',
  'model-failed',
  'suspicious-text',
]);

/** A check's finding (SPEC E3): what to doubt in a statement, or why a sentence of the model was not used. */
const flagSchema = z
  .object({
    code: flagCodes,
    field: z.string().describe('The statement ("problem", "cause", "done", "result", "open", "title"), "steps" or "summary".'),
    detail: z.string(),
    index: z.int().min(0).optional().describe('Which of the open points or steps.'),
    events: z.array(z.int().min(0)).optional().describe('Where to look. Absent where the sentence was left out, or none is meant.'),
  })
  .meta({ id: 'Flag' });

/** Where a summary comes from (SPEC E7). Times are UTC; hashes are SHA-256 in hex. */
const provenanceSchema = z
  .object({
    model: z.string().nullable(),
    modelHash: z.string().nullable(),
    adapter: z.string().optional().describe('What the model learnt for this program, where it wrote with that.'),
    adapterHash: z.string().optional(),
    promptVersion: z.string(),
    parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    sourceHash: z.string(),
    startedAt: timeText,
    finishedAt: timeText,
    seconds: z.number(),
    tokensIn: z.int(),
    tokensOut: z.int(),
    instruction: z.string().optional().describe('What whoever asked for it added for the model.'),
  })
  .meta({ id: 'Provenance' });

/** What is written about one session (SPEC E2). */
const summaryContentSchema = z.object({
  language: z.enum(summaryLanguages),
  origin: z
    .enum(['model', 'template', 'extract'])
    .describe('Written by the model; by template, of a few events (E5); an extract, where the model failed (E6).'),
  title: statementSchema,
  problem: statementSchema.nullable(),
  cause: statementSchema.nullable().describe('Null: the log does not tell.'),
  done: statementSchema.nullable(),
  result: statementSchema.nullable(),
  open: z.array(statementSchema),
  outcome: z.enum(outcomes),
  issueTypes: z.array(z.string()).describe('One or two codes of the taxonomy.'),
  applications: z.array(z.string()),
  steps: z.array(stepSchema),
  flags: z.array(flagSchema),
  omitted: z.object({ merged: z.int(), noise: z.int(), overBudget: z.int() }).describe('Events left out, counted.'),
  provenance: provenanceSchema,
});

export const summarySchema = z
  .object({
    id: z.string(),
    sessionId: z.string(),
    version: z.int().min(1),
    isCurrent: z.boolean(),
    createdAt: timeText,
    change: z.enum(['written', 'edited', 'restored', 'translated']).describe('How this version came to be.'),
    basedOn: z.int().nullable().describe('The version that it was edited, restored or translated from.'),
    by: z.string().nullable().describe('Who made it or asked for it: "account:<id>", "key:<id>", "operator". Null: nobody had to ask.'),
    review: z
      .object({ at: timeText, by: z.string().describe('As `by`.') })
      .nullable()
      .describe('Null: a draft that nobody marked as reviewed.'),
    content: summaryContentSchema,
  })
  .meta({ id: 'Summary' });

export type PlainText = Frozen<z.infer<typeof plainTextSchema>>;
export type Statement = Frozen<z.infer<typeof statementSchema>>;
export type Flag = Frozen<z.infer<typeof flagSchema>>;
export type Provenance = Frozen<z.infer<typeof provenanceSchema>>;
export type SummaryContent = Frozen<z.infer<typeof summaryContentSchema>>;
export type Summary = Frozen<z.infer<typeof summarySchema>>;
