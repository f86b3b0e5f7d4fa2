import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { issueTypeDefinitions } from '../../src/server/domain/issue-types/built-in.ts';
import { sessionSchema } from '../../src/server/domain/sessions/model.ts';
import { outcomes, type SummaryLanguage } from '../../src/server/domain/summaries/model.ts';
import { summaryLanguages } from '../../src/server/kit/languages.ts';

/** Why a session is hard, or what else it shows. */
const traits = [
  'chat-only',
  'commands-only',
  'windows-only',
  'crossed',
  'injection',
  'interrupted',
  'long',
  'noise',
  'nothing-achieved',
  'polite-not-solved',
  'reboot',
  'redacted',
  'secret',
  'short',
  'two-problems',
  'two-tongues',
  'unclear-ending',
  'workaround',
  'wrong-first',
] as const;

const sentence = z.string().trim().min(1);

/** What a technician would write, in one language, in the product's lines. `result` reads on from the outcome's lead ("Solved: …"). */
const targetSchema = z.strictObject({
  problem: sentence,
  cause: sentence.nullable().describe('Null: the session did not find it.'),
  done: sentence.nullable(),
  result: sentence,
  open: z.array(sentence),
  title: sentence,
});

export type Target = Readonly<z.infer<typeof targetSchema>>;

/** One file of models/adapter/sessions: a session in the product's own JSON and what is to be written of it (README there). */
const trainingSessionSchema = z.strictObject({
  outcome: z.enum(outcomes),
  issueType: z.enum(issueTypeDefinitions.map(({ code }) => code)),
  traits: z.array(z.enum(traits)),
  session: sessionSchema,
  targets: z.partialRecord(z.enum(summaryLanguages), targetSchema),
});

export type TrainingSession = Readonly<z.infer<typeof trainingSessionSchema>>;

const folder = new URL('../../models/adapter/sessions/', import.meta.url);

/** Every training session, by file name. Throws with the file's name where one has another shape. */
export function trainingSessions(): { readonly file: string; readonly training: TrainingSession }[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const { error, data } = trainingSessionSchema.safeParse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    if (error) throw new Error(`${file}: ${z.prettifyError(error)}`);
    return { file, training: data };
  });
}

export function targetsOf({ targets }: TrainingSession): [SummaryLanguage, Target][] {
  return summaryLanguages.flatMap((language): [SummaryLanguage, Target][] => {
    const target = targets[language];
    return target ? [[language, target]] : [];
  });
}

/** The lines of a target as the product writes them; null: nothing to tell. */
export function linesOf({ problem, cause, done, result, open, title }: Target) {
  const points = open.map((point, i) => (i < open.length - 1 ? point.replace(/[.。]$/u, '') : point));
  return { problem, cause, done, result, open: points.length > 0 ? points.join('; ') : null, title };
}
