import { isTextKey, type T } from '../../i18n/translator.ts';

/** A built-in recogniser's name in words; one of your own has its own. */
export function recogniserName(t: T, { name, own }: { readonly name: string; readonly own: boolean }): string {
  const key = `redaction.names.${name}`;
  return !own && isTextKey(key) ? t(key) : name;
}

export function recogniserAbout(
  t: T,
  { name, own, family }: { readonly name: string; readonly own: boolean; readonly family: string },
): string {
  if (own) return t('redaction.about.own');
  const key = `redaction.about.${name}`;
  if (isTextKey(key)) return t(key);
  return family === 'national' ? t('redaction.about.national') : '';
}
