import { createInstance } from 'i18next';
import { en } from './ui/en.ts';
import { fr } from './ui/fr.ts';
import { pt } from './ui/pt.ts';

export const uiLanguages = ['en', 'fr', 'pt'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

type Leaves<Node, Prefix extends string = ''> = {
  [K in keyof Node & string]: Node[K] extends string ? `${Prefix}${K}` : Leaves<Node[K], `${Prefix}${K}.`>;
}[keyof Node & string];
type Singular<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

/** Every key of the UI catalogue; those with plural forms appear once, without their ending, and need `count`. */
export type TextKey = Singular<Leaves<typeof en>>;
export type TextParams = Readonly<Record<string, unknown>>;

/** Puts a key of the catalogue into words; numbers are formatted for the language. */
export type T = (key: TextKey, params?: TextParams) => string;

const catalogue = createInstance();
catalogue.init({
  resources: { en: { translation: en }, fr: { translation: fr }, pt: { translation: pt } },
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** The texts of the pages in one language. JSX escapes them; nothing here does. */
export function translator(language: UiLanguage): T {
  const t = catalogue.getFixedT(language);
  return (key, params) => t(key as never, params as never) as unknown as string;
}

/** The first language that we have, of a list as in `navigator.languages` ("pt-BR", "en"). */
export function pickUiLanguage(wanted: readonly string[]): UiLanguage {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = uiLanguages.find((language) => language === primary);
    if (found) return found;
  }
  return 'en';
}
