import { createInstance } from 'i18next';
import type { UiLanguage } from './languages.ts';
import { typeset } from './typeset.ts';
import { de } from './ui/de.ts';
import { en } from './ui/en.ts';
import { es } from './ui/es.ts';
import { fr } from './ui/fr.ts';
import { pt } from './ui/pt.ts';

export type Leaves<Node, Prefix extends string = ''> = {
  [K in keyof Node & string]: Node[K] extends string ? `${Prefix}${K}` : Leaves<Node[K], `${Prefix}${K}.`>;
}[keyof Node & string];
export type Singular<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

/** Every key of the UI catalogue; those with plural forms appear once, without their ending, and need `count`. */
export type TextKey = Singular<Leaves<typeof en>>;
export type TextParams = Readonly<Record<string, unknown>>;

/** Puts a key of the catalogue into words; numbers are formatted for the language. */
export type T = (key: TextKey, params?: TextParams) => string;

/** Every text of the house, by language. */
export const catalogues: Readonly<Record<UiLanguage, object>> = { en, fr, pt, de, es };

const catalogue = createInstance();
catalogue.init({
  resources: Object.fromEntries(
    Object.entries(catalogues).map(([language, texts]) => [language, { translation: typeset(texts, language) }]),
  ),
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
});
catalogue.services.formatter?.add('capital', capital);

/** The texts of the house in one language. JSX escapes them; nothing here does. */
export function translator(language: UiLanguage): T {
  const t = catalogue.getFixedT(language);
  return (key, params) => t(key as never, params as never) as unknown as string;
}

/** Whether the catalogues know a key that was put together at run time. */
export function isTextKey(key: string): key is TextKey {
  return textKeys.has(key);
}

const textKeys = new Set(keysOf(en));

function keysOf(node: object, prefix = ''): string[] {
  return Object.entries(node).flatMap(([name, inner]) =>
    typeof inner === 'string' ? [`${prefix}${name.replace(/_(one|other)$/, '')}`] : keysOf(inner, `${prefix}${name}.`),
  );
}

/** For what begins a sentence: `{{reason, capital}}`. */
function capital(value: unknown, language: string | undefined): string {
  const [first = '', ...rest] = String(value);
  return first.toLocaleUpperCase(language) + rest.join('');
}
