import type { TextKey } from '../../i18n/translator.ts';
import type { Ui } from '../../i18n/ui.ts';

export function formatName({ t }: Ui, format: string): string {
  return t(`exports.formats.${format}` as TextKey);
}

/** Null: as written. */
export function languageName({ t, language }: Ui, code: string | null): string {
  if (code === null) return t('export-list.as-written');
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}
