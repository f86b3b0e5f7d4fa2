import { expect, test } from 'vitest';
import { documentCatalogues, documentTexts } from '../../../src/views/i18n/document-texts.ts';
import { catalogues } from '../../../src/views/i18n/translator.ts';
import { summaryLanguages } from '../../../src/views/summary-text/types.ts';

const leaves = (node: unknown, path = ''): [string, string][] =>
  typeof node === 'string'
    ? [[path, node]]
    : Object.entries(node as object).flatMap(([name, inner]) => leaves(inner, path ? `${path}.${name}` : name));
const form = /_(zero|one|two|few|many|other)$/;
const stem = (key: string) => key.replace(form, '');
const parameters = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();
const english = new Map(leaves(catalogues.en).map(([key, text]) => [stem(key), text]));
const languages = Object.keys(documentCatalogues) as (keyof typeof documentCatalogues)[];

test('documents have words in every language that a summary can have', () => {
  expect([...languages, ...Object.keys(catalogues)].sort()).toEqual([...summaryLanguages].sort());
});

test.each(languages)('%s says the same things as the pages, with the same parameters, in its own words', (language) => {
  const texts = leaves(documentCatalogues[language]);
  expect([...new Set(texts.map(([key]) => stem(key)))].sort()).toEqual(
    [...new Set(leaves(documentCatalogues.it).map(([key]) => stem(key)))].sort(),
  );
  for (const [key, text] of texts) {
    expect(english.has(stem(key)), key).toBe(true);
    expect(text.trim(), key).not.toBe('');
    expect(parameters(text), key).toEqual(parameters(english.get(stem(key)) ?? ''));
    // "Model" and "Ticket" are the same words in some languages; a sentence never is.
    if (text.length > 12) expect(text, key).not.toBe(english.get(stem(key)));
  }
});

test.each(languages)('%s has every form of its plurals', (language) => {
  const keys = leaves(documentCatalogues[language]).map(([key]) => key);
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  // Italian takes the form of round millions from the others.
  const wanted = forms.filter((one) => one !== 'many' || language === 'pl');
  for (const plural of new Set(keys.filter((key) => form.test(key)).map(stem)))
    expect(
      wanted.filter((one) => !keys.includes(`${plural}_${one}`)),
      plural,
    ).toEqual([]);
});

test('numbers, dates and plurals are the language’s own', () => {
  const polish = documentTexts('pl', 'Europe/Warsaw');
  expect([1, 3, 5].map((count) => polish.t('summary.merged', { count }))).toEqual([
    '1 powtórzone zdarzenie połączono z innym',
    '3 powtórzone zdarzenia połączono z innymi',
    '5 powtórzonych zdarzeń połączono z innymi',
  ]);
  expect(documentTexts('it').t('exports.document.several', { count: 2_000_000, when: 'x' })).toContain('riepiloghi');
  expect(documentTexts('ja', 'Asia/Tokyo').moment('2026-03-02T23:30:00Z')).toBe('2026/03/03 8:30');
  expect(documentTexts('zh').languageName('pt')).toBe('葡萄牙语');
});
