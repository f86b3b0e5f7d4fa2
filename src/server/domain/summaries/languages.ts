import { z } from 'zod';
import { isMeasured, recordedFigures } from '../../../llm/models/measured.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import type { SummaryLanguage } from './model.ts';

/** A language that summaries can be written in, and whether the model in use passed the evaluation in it (SPEC E4). */
export const offeredLanguageSchema = z
  .object({
    language: z.enum(summaryLanguages),
    measured: z.boolean().describe('On at least 8 sessions of the evaluation set: facts, outcome, negation.'),
  })
  .meta({ id: 'SummaryLanguage' });

export type OfferedLanguage = z.infer<typeof offeredLanguageSchema>;

export function offeredLanguages(ctx: Pick<Ctx, 'engine'>): OfferedLanguage[] {
  const { model } = ctx.engine.state();
  return summaryLanguages.map((language) => ({ language, measured: isMeasured(recordedFigures, model, language) }));
}

/** Those of them that are measured. */
export function measuredLanguages(ctx: Pick<Ctx, 'engine'>): SummaryLanguage[] {
  return offeredLanguages(ctx).flatMap(({ language, measured }) => (measured ? [language] : []));
}
