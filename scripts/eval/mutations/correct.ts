import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { sentencesOf } from '../../../src/server/domain/summaries/checks/sentences.ts';
import { type GoldExpectation, goldExpectations } from '../gold.ts';

/** A summary that says nothing wrong of its session, line by line as a model would have written it. */
export interface CorrectSummary {
  readonly id: string;
  readonly expected: GoldExpectation;
  readonly language: string;
  readonly from: 'reference' | 'paraphrase' | 'crossed';
  readonly lines: Lines;
}

export interface Lines {
  readonly title: string | null;
  readonly problem: string | null;
  readonly cause: string | null;
  readonly done: string | null;
  readonly result: string | null;
  readonly open: readonly string[];
}

/** The same told in a language that the session was not held in, sentence by sentence. */
const crossedSchema = z.array(z.strictObject({ id: z.string(), language: z.string(), text: z.string() }));
const crossedFile = new URL('../../../tests/fixtures/gold-crossed.json', import.meta.url);

/** References, paraphrases and translations of the gold set. */
export function correctSummaries(): CorrectSummary[] {
  const expectations = goldExpectations();
  const crossed = existsSync(crossedFile) ? crossedSchema.parse(JSON.parse(readFileSync(crossedFile, 'utf8'))) : [];
  return [
    ...expectations.flatMap((expected): CorrectSummary[] => {
      const { id, language, reference, paraphrase } = expected;
      const lines = typeof reference === 'string' ? linesOf(reference) : reference;
      const first: CorrectSummary = { id, expected, language, from: 'reference', lines };
      if (paraphrase === undefined) return [first];
      return [first, { id: `${id}-paraphrase`, expected, language, from: 'paraphrase', lines: linesOf(paraphrase) }];
    }),
    ...crossed.map(({ id, language, text }): CorrectSummary => {
      const expected = expectations.find((one) => one.id === id);
      if (!expected) throw new Error(`gold-crossed.json: no session ${id}`);
      return { id: `${id}-${language}`, expected, language, from: 'crossed', lines: linesOf(text) };
    }),
  ];
}

/** A paragraph tells in order: what was wrong, what was done, how it ended. */
function linesOf(paragraph: string): Lines {
  const sentences = sentencesOf(paragraph);
  const middle = sentences.slice(1, -1).join(' ');
  return {
    title: null,
    problem: sentences[0] ?? null,
    cause: null,
    done: middle === '' ? null : middle,
    result: sentences.length > 1 ? (sentences.at(-1) ?? null) : null,
    open: [],
  };
}
