import type { SummaryLanguage } from '../summary-text/types.ts';

/** BCP 47: Portuguese and Chinese are written as in Brazil and with simplified characters. */
export function languageTag(language: SummaryLanguage): string {
  if (language === 'pt') return 'pt-BR';
  return language === 'zh' ? 'zh-Hans' : language;
}
