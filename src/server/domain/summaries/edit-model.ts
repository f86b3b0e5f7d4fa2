import { z } from 'zod';
import { cleanText } from '../../kit/clean-text.ts';
import { outcomes } from './model.ts';

/** What a person typed, without what no reader sees (SPEC E10). */
function typed(most: number, tidy: (text: string) => string = (text) => text) {
  return z
    .string()
    .max(most * 4)
    .transform((text) => tidy(cleanText(text)).trim())
    .pipe(z.string().min(1).max(most));
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Null: it is not told. */
const statement = typed(2000).nullable();

/** Fields that are left out stay as they are. Steps are the code's and are not edited (SPEC E3). */
export const summaryEditSchema = z
  .strictObject({
    version: z.int().min(1).describe('The version that was edited: it must still be the current one.'),
    title: typed(200, oneLine).optional(),
    problem: statement.optional(),
    cause: statement.optional(),
    done: statement.optional(),
    result: statement.optional(),
    open: z.array(typed(500)).max(20).optional(),
    outcome: z.enum(outcomes).optional(),
    issueTypes: z.array(z.string().max(100)).min(1).max(2).optional().describe('Codes of the taxonomy.'),
    applications: z.array(typed(100, oneLine)).max(20).optional(),
  })
  .meta({ id: 'SummaryEdit', examples: [{ version: 1, cause: 'The toner was empty.', outcome: 'solved' }] });

export type SummaryEdit = z.input<typeof summaryEditSchema>;
export type CleanEdit = Readonly<z.output<typeof summaryEditSchema>>;

/** Told by whoever has a summary written again; at most 300 characters, in one line: it is fenced as one. */
export const instructionSchema = typed(300, oneLine);
