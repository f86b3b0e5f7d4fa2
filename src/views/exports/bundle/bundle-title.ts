import { documentTexts } from '../../i18n/document-texts.ts';
import type { SummaryLanguage } from '../../summary-text/types.ts';
import type { BundleFacts } from './index-sheet.ts';

/** Of a file that holds several summaries. */
export function bundleTitle({ generatedAt, timeZone }: BundleFacts, language: SummaryLanguage, count: number): string {
  const texts = documentTexts(language, timeZone);
  return texts.t('exports.document.several', { count, when: texts.moment(generatedAt) });
}
