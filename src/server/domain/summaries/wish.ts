import { z } from 'zod';
import { summaryLanguages } from '../../kit/languages.ts';
import { instructionSchema } from './edit-model.ts';

/** How a summary is to be written again (SPEC E8). What is left out is as by itself. */
export const wishSchema = z
  .strictObject({
    language: z.enum(summaryLanguages).optional(),
    model: z.string().trim().min(1).max(100).optional().describe('Id of a model of the catalogue: the one in use.'),
    instruction: instructionSchema
      .optional()
      .describe('For the model, in one line; it can shift what is told and how, never the format, and is kept with the summary.'),
  })
  .meta({ id: 'SummaryWish', examples: [{ language: 'fr', instruction: 'Tell which printer was meant.' }] });

export type Wish = z.input<typeof wishSchema>;

/** A wish as its job carries it, and who has it; null: nobody had to ask. */
const keptWishSchema = z.object({
  language: z.enum(summaryLanguages).optional(),
  instruction: z.string().optional(),
  askedBy: z.string().nullable().default(null),
});

export type KeptWish = Readonly<z.output<typeof keptWishSchema>>;

/** Of a job's payload; jobs from before there were wishes have none. */
export function wishOf(payload: unknown): KeptWish {
  return keptWishSchema.safeParse(payload).data ?? { askedBy: null };
}
