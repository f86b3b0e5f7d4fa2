import { z } from 'zod';
import type { TranslationRow } from '../../../db/queries/translations.ts';
import { iso } from '../../kit/clock.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { timeText } from '../../kit/time-text.ts';
import { type SummaryContent, summarySchema } from './model.ts';

const { content } = summarySchema.shape;

/** A statement that stayed in the summary's own language, since its translation failed the checks twice (SPEC E4). */
export const untranslatedSchema = z
  .object({
    field: z.enum(['title', 'problem', 'cause', 'done', 'result', 'open']),
    index: z.int().min(0).nullable().describe('Which of the open points.'),
    code: z.enum(['entity', 'leak', 'language', 'negation', 'length', 'empty']).describe('What the last try did wrong.'),
    detail: z.string(),
  })
  .meta({ id: 'Untranslated' });

const translationFacts = {
  id: z.string(),
  sessionId: z.string(),
  version: z.int().min(1).describe('Of the summary that was translated.'),
  from: content.shape.language,
  language: content.shape.language,
  untranslated: z.array(untranslatedSchema).describe('Empty: all of it was translated.'),
  provenance: content.shape.provenance.describe('Of the translation; that of the summary stands in its content.'),
  createdAt: timeText,
  by: z.string().describe('Who asked for it: "account:<id>", "key:<id>", "operator".'),
};

/** A translation without a word of what it says. */
export const translationHeadSchema = z
  .object({ ...translationFacts, untranslated: z.int().describe('How many statements stayed as they were.') })
  .meta({ id: 'TranslationHead' });

/** A variant of one version of a summary in another language (SPEC G2), made by a model and marked as that. */
export const translationSchema = z.object({ ...translationFacts, content }).meta({ id: 'Translation' });

export type Untranslated = Frozen<z.infer<typeof untranslatedSchema>>;
export type TranslationHead = z.infer<typeof translationHeadSchema>;
export type Translation = Frozen<z.infer<typeof translationSchema>>;

export function toTranslation(
  row: TranslationRow,
  of: { readonly sessionId: string; readonly version: number; readonly language: string },
): Translation {
  return {
    id: row.id,
    sessionId: of.sessionId,
    version: of.version,
    from: of.language as SummaryContent['language'],
    language: row.language as SummaryContent['language'],
    untranslated: row.untranslated as Translation['untranslated'],
    provenance: row.provenance as Translation['provenance'],
    createdAt: iso(row.createdAt),
    by: row.createdBy,
    content: row.content as SummaryContent,
  };
}

export function toHead({ content: _, untranslated, ...facts }: Translation): TranslationHead {
  return {
    ...facts,
    provenance: { ...facts.provenance, parameters: { ...facts.provenance.parameters } },
    untranslated: untranslated.length,
  };
}
