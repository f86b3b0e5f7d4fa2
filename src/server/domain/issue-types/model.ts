import { z } from 'zod';
import { cleanText } from '../../kit/clean-text.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { pageLanguages } from '../../kit/languages.ts';

/** Of the company's, beside those that are built in. */
export const mostOwn = 30;
export const mostExamples = 5;

/**
 * What a model reads of all active types together, in bytes of UTF-8 (a letter of Latin script is one, accents two,
 * Chinese or Japanese three): it has to fit beside the lines that it judges.
 */
export const budgets = { definitions: 1_500, examples: 2_400, sentences: 40 } as const;

const oneLine = (longest: number, shortest = 1) =>
  z
    .string()
    .max(1_000)
    .transform((text) => cleanText(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(shortest).max(longest));

const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const codeSchema = z
  .string()
  .min(2)
  .max(30)
  .regex(slug, 'no-slug')
  .describe('What summaries carry and the model answers: small letters, digits and hyphens.');
const nameSchema = oneLine(60);
const definitionSchema = oneLine(160, 3).describe('One line for the model: when the type fits. English is understood best.');
const examplesSchema = z
  .array(oneLine(120, 3))
  .max(mostExamples)
  .describe('What customers say first, in their own words: the model learns from them.');
const namesSchema = z.partialRecord(z.enum(pageLanguages), nameSchema).describe('Names in single languages; they win over `name`.');
const place = z.int().min(1).max(100);

/** What kind of problem a session was about (glossary of SPEC). */
export const issueTypeSchema = z
  .object({
    code: z.string(),
    builtIn: z.boolean().describe('False: made here.'),
    name: z.string().nullable().describe('In every language; null of a built-in one: as it comes.'),
    names: z.partialRecord(z.enum(pageLanguages), z.string()),
    definition: z.string().describe('For the model.'),
    standardDefinition: z.boolean().describe('The definition is the one that it comes with.'),
    examples: z.array(z.string()).describe('For the model; none of a built-in one: those that it comes with.'),
    active: z.boolean().describe('False: no new summary gets it; those that have it keep it.'),
    place: z.int().describe('In the list, from 1; what stands where nothing else fits is always the last.'),
  })
  .meta({ id: 'IssueType' });

export type IssueType = Frozen<z.infer<typeof issueTypeSchema>>;

export const newIssueTypeSchema = z.strictObject({
  code: codeSchema,
  name: nameSchema,
  names: namesSchema.default({}),
  definition: definitionSchema,
  examples: examplesSchema.default([]),
});

export type NewIssueType = z.input<typeof newIssueTypeSchema>;

export const issueTypeChangeSchema = z
  .strictObject({
    name: nameSchema.nullable().describe('Null: as a built-in one comes.'),
    names: namesSchema,
    definition: definitionSchema.nullable().describe('Null: as a built-in one comes.'),
    examples: examplesSchema,
    active: z.boolean(),
    place,
  })
  .partial();

export type IssueTypeChange = z.input<typeof issueTypeChangeSchema>;
