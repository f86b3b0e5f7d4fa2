import { translationsOf } from '../../../db/queries/translations.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { currentRow } from '../summaries/keep-version.ts';
import type { SummaryLanguage } from '../summaries/model.ts';

export interface ExportLanguage {
  readonly language: SummaryLanguage;
  /** `missing`: its translation can be requested. */
  readonly state: 'written' | 'translated' | 'missing';
}

/** In which languages a session's current summary can be exported at once; the one that it was written in comes first. */
export function exportLanguages(ctx: Ctx, sessionId: string): ExportLanguage[] {
  const { id, language: own } = currentRow(ctx, sessionId);
  const translated = new Set(translationsOf(ctx.db, id).map(({ language }) => language));
  const found = summaryLanguages.map((language): ExportLanguage => {
    const state = language === own ? 'written' : translated.has(language) ? 'translated' : 'missing';
    return { language, state };
  });
  return found.toSorted((a, b) => rank(a) - rank(b));
}

function rank({ state }: ExportLanguage): number {
  return ['written', 'translated', 'missing'].indexOf(state);
}
