import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { sessionSchema } from '../../src/server/domain/sessions/model.ts';
import { outcomes } from '../../src/server/domain/summaries/model.ts';

const folder = (name: string) => new URL(`../../tests/fixtures/${name}/`, import.meta.url);
const read = (url: URL): unknown => JSON.parse(readFileSync(url, 'utf8'));
const jsonFiles = (name: string) =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.json'))
    .sort();

const sentence = z.string().nullable();
const patterns = z.array(z.string().min(1));

/** A summary as a technician would write it; the older ones are one paragraph. */
const referenceSchema = z.union([
  z.string(),
  z.strictObject({ title: z.string(), problem: z.string(), cause: sentence, done: sentence, result: sentence, open: z.array(z.string()) }),
]);

/** What a good summary of a gold session must and must not say (tests/fixtures/README.md). */
const goldExpectationSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  language: z.string(),
  outcome: z.enum(outcomes),
  alsoOutcomes: z.array(z.enum(outcomes)).optional(),
  issueType: z.string(),
  alsoIssueTypes: z.array(z.string()).default([]),
  applications: z.array(z.string()),
  alsoApplications: z.array(z.string()).default([]),
  problemAny: patterns.min(1),
  facts: z.array(z.strictObject({ id: z.string(), any: patterns.min(1) })).min(3),
  forbidden: patterns.min(1),
  traits: z.array(z.string()).default([]),
  /** Said or shown in the session and never to be repeated. */
  secrets: z.array(z.string()).default([]),
  /** False claims, each of which `forbidden` must find. */
  wrong: z.array(z.string()).default([]),
  reference: referenceSchema,
  /** A second one in other words: the patterns must not hang on the wording of the first. */
  paraphrase: z.string().optional(),
});

export type GoldExpectation = z.infer<typeof goldExpectationSchema>;
export type GoldReference = z.infer<typeof referenceSchema>;

export function goldFiles(): string[] {
  return jsonFiles('gold');
}

export function goldSession(file: string) {
  return sessionSchema.parse(read(new URL(file, folder('gold'))));
}

/** Those of `gold-expected.json` and one a file of `gold-expected/`. */
export function goldExpectations(): GoldExpectation[] {
  const single = jsonFiles('gold-expected').map((file) => {
    const { error, data } = goldExpectationSchema.safeParse(read(new URL(file, folder('gold-expected'))));
    if (error) throw new Error(`${file}: ${z.prettifyError(error)}`);
    return data;
  });
  return [...z.array(goldExpectationSchema).parse(read(new URL('../../tests/fixtures/gold-expected.json', import.meta.url))), ...single];
}
