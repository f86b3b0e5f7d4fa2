import type { SummaryRow } from '../../../db/queries/summaries.ts';
import { translationIn, translationsOf } from '../../../db/queries/translations.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { summaryLanguages } from '../../kit/languages.ts';
import { audit } from '../audit/append.ts';
import { currentRow } from './keep-version.ts';
import { type TranslationWork, translationWork } from './request-translation.ts';
import { type Translation, type TranslationHead, toHead, toTranslation } from './translation-model.ts';
import { versionRow } from './versions.ts';

/** Those of a version (the current one), and the work on others. Facts alone, so no record is left. */
export function listTranslations(
  ctx: Ctx,
  sessionId: string,
  version?: number,
): { readonly translations: readonly TranslationHead[]; readonly work: readonly TranslationWork[] } {
  const summary = rowOf(ctx, sessionId, version);
  const open = summaryLanguages.map((language) => translationWork(ctx, summary, language));
  return {
    translations: translationsOf(ctx.db, summary.id).map((row) => toHead(toTranslation(row, summary))),
    work: open.filter(({ state }) => state !== 'none' && state !== 'done'),
  };
}

/** For somebody's eyes, so it leaves a record (SPEC K5). `record.missing` where that version has none in that language. */
export function readTranslation(ctx: Ctx, sessionId: string, language: string, version?: number): Translation {
  return transact(ctx.db, () => {
    const summary = rowOf(ctx, sessionId, version);
    const row = translationIn(ctx.db, summary.id, language) ?? fail('record.missing', { noun: 'translation', id: language });
    audit(ctx, { action: 'read', noun: 'session', id: sessionId, details: { summary: summary.version, language, events: 0 } });
    return toTranslation(row, summary);
  });
}

/** How far it is; reads nothing of what was written. */
export function readTranslationWork(ctx: Ctx, sessionId: string, language: string, version?: number): TranslationWork {
  const summary = rowOf(ctx, sessionId, version);
  const known = summaryLanguages.find((one) => one === language);
  return known ? translationWork(ctx, summary, known) : fail('record.missing', { noun: 'translation', id: language });
}

function rowOf(ctx: Ctx, sessionId: string, version: number | undefined): SummaryRow {
  return version === undefined ? currentRow(ctx, sessionId) : versionRow(ctx, sessionId, version);
}
