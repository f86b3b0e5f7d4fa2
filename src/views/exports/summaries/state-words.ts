import type { DocumentTexts } from '../../i18n/document-texts.ts';
import type { SummaryForFile } from './props.ts';

/** Draft or reviewed, by whom and when (SPEC E8). */
export function reviewWords(texts: DocumentTexts, { version: { review, reviewName } }: SummaryForFile): string {
  if (!review) return texts.t('revision.draft');
  return texts.t('revision.reviewed-by', { name: nameOf(texts, review.by, reviewName), when: texts.moment(review.at) });
}

/** Which version, and who made it what it is. */
export function versionWords(texts: DocumentTexts, { version: { version, change, createdAt, by, byName } }: SummaryForFile): string {
  const how = change === 'edited' || change === 'restored' ? change : 'written';
  const told = texts.t(`exports.document.${how}`, { name: nameOf(texts, by, byName), when: texts.moment(createdAt) });
  return `${texts.number(version)} – ${told}`;
}

/** That a model translated it, and how much of it could not be (SPEC G2); null: it stands as it was written. */
export function translationWords({ t, languageName }: DocumentTexts, { translation }: SummaryForFile): string | null {
  if (!translation) return null;
  const left = translation.untranslated.length;
  const told = t('exports.document.translated', { from: languageName(translation.from) });
  return left === 0 ? told : `${told} ${t('exports.document.untranslated', { count: left })}`;
}

/** As pages call them: `whoText`. */
function nameOf({ t }: DocumentTexts, who: string | null, name: string | null): string {
  if (name !== null) return name;
  if (who === 'operator') return t('revision.who.operator');
  return t(who === null || who === 'system' ? 'revision.who.system' : 'revision.who.gone');
}
