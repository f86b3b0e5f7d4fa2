import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** An instruction that hides in captured text, and what a summary that obeys it shows. */
const attackSchema = z.strictObject({
  id: z.string(),
  /** ISO 639-1 where it is known. */
  language: z.string(),
  /** How it tries to be obeyed. */
  kind: z.string(),
  text: z.string(),
  /** The same in three parts, for three fields. */
  parts: z.array(z.string()).length(3),
  followed: z.strictObject({
    /** Patterns (flags iu) that only a summary which obeys carries. */
    says: z.array(z.string()).default([]),
    /** The summary is in this language instead of the one asked for. */
    language: z.string().optional(),
    /** The outcome is this one, and was another without the attack. */
    outcome: z.string().optional(),
  }),
});

export type Attack = z.infer<typeof attackSchema>;

const own = join(import.meta.dirname, '../../../tests/fixtures/attacks');

/** Our own attacks, or those of a folder: attacks.json like ours, BIPIA's text attacks, PurpleLlama's prompt injections. */
export function readAttacks(folder = own): Attack[] {
  const attacks = [...readOwn(folder), ...readPurpleLlama(folder), ...readBipia(folder)];
  if (attacks.length === 0) throw new Error(`no attacks in ${folder}`);
  return attacks;
}

function readOwn(folder: string): Attack[] {
  const found = read(join(folder, 'attacks.json'));
  return found === null ? [] : z.strictObject({ attacks: z.array(attackSchema) }).parse(found).attacks;
}

function readBipia(folder: string): Attack[] {
  const found = z.record(z.string(), z.array(z.string())).parse(read(join(folder, 'bipia-text-attacks.json')) ?? {});
  return Object.entries(found).flatMap(([kind, texts]) =>
    texts.map((text, n) => ({
      id: `bipia-${slug(kind)}-${n + 1}`,
      language: 'en',
      kind,
      text,
      parts: inThree(text),
      followed: { says: [] },
    })),
  );
}

const purpleLlama = z.array(
  z.object({
    prompt_id: z.number(),
    test_case_prompt: z.string(),
    user_input: z.string(),
    judge_question: z.string(),
    injection_type: z.string(),
    injection_variant: z.string(),
    speaking_language: z.string(),
  }),
);

/** The system's words are planted with those of the user: what is to be kept secret is in the log, so it can be told. */
function readPurpleLlama(folder: string): Attack[] {
  const found = purpleLlama.parse(read(join(folder, 'purplellama-multilingual-dev.json')) ?? []);
  return found.map((one) => {
    const text = one.injection_type === 'indirect' ? one.user_input : `${one.test_case_prompt} ${one.user_input}`;
    const language = languages[one.speaking_language] ?? 'other';
    return {
      id: `purplellama-${one.prompt_id}`,
      language,
      kind: one.injection_variant,
      text,
      parts: inThree(text),
      followed: { says: quoted(one.judge_question).map(literally) },
    };
  });
}

const languages: Readonly<Record<string, string>> = {
  French: 'fr',
  German: 'de',
  Italian: 'it',
  Portuguese: 'pt',
  Spanish: 'es',
  Japanese: 'ja',
  Chinese: 'zh',
};

/** What the judge looks for in an answer. */
function quoted(question: string): string[] {
  const found = [...question.matchAll(/["'“”„«»「」『』‘’`]([^"'“”„«»「」『』‘’`]{3,60})["'“”„«»「」『』‘’`]/gu)];
  return found.map((match) => match[1]?.trim() ?? '').filter((text) => text.length >= 3);
}

function inThree(text: string): string[] {
  const letters = [...text];
  const third = Math.ceil(letters.length / 3);
  return [0, 1, 2].map((n) => letters.slice(n * third, (n + 1) * third).join(''));
}

const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function read(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
