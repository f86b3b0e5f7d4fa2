/** The languages of pages, mails, errors and the command line (SPEC F6), in the order they are offered, each by its own name. */
export const uiLanguages = ['en', 'fr', 'pt', 'de', 'es'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

export const languageNames: Readonly<Record<UiLanguage, string>> = {
  en: 'English',
  fr: 'Français',
  pt: 'Português',
  de: 'Deutsch',
  es: 'Español',
};

/** How Intl writes numbers and dates in it. */
export const localeOf: Readonly<Record<UiLanguage, string>> = { en: 'en-GB', fr: 'fr', pt: 'pt-BR', de: 'de', es: 'es' };

/** The first language that we have, of a list as in `navigator.languages` ("pt-BR", "en"). */
export function pickUiLanguage(wanted: readonly string[]): UiLanguage {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = uiLanguages.find((language) => language === primary);
    if (found) return found;
  }
  return 'en';
}
