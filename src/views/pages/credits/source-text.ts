import { monthText } from '../../i18n/day-text.ts';
import type { UiLanguage } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translator.ts';
import type { SourceView } from './props.ts';

/** Where credits come from: "Free, March 2027", "Add-on", "Pack P-7". */
export function sourceText(language: UiLanguage, { kind, period }: Pick<SourceView, 'kind' | 'period'>): string {
  const t = translator(language);
  if (kind === 'free') return t('credits.source.free', { month: monthText(language, period) });
  return kind === 'pack' ? t('credits.source.pack', { id: period }) : t('credits.source.add-on');
}
