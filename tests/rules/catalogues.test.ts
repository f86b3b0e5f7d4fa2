import { describe, expect, it } from 'vitest';
import { outcomes as domainOutcomes } from '../../src/server/domain/summaries/model.ts';
import { summaryLanguages as domainLanguages, pageLanguages } from '../../src/server/kit/languages.ts';
import { errorText } from '../../src/views/i18n/error-text.ts';
import { uiLanguages } from '../../src/views/i18n/languages.ts';
import { commandTexts, summaryTexts } from '../../src/views/i18n/summary-texts.ts';
import { catalogues, translator } from '../../src/views/i18n/translator.ts';
import { en } from '../../src/views/i18n/ui/en.ts';
import { commandIds } from '../../src/views/summary-text/commands.ts';
import { sentenceCodes } from '../../src/views/summary-text/texts.ts';
import { issueTypes, outcomes, summaryLanguages } from '../../src/views/summary-text/types.ts';
import { errorCodes } from '../helpers/error-codes.ts';

function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([name, inner]) => leaves(inner, path === '' ? name : `${path}.${name}`));
}

/** Names of the parameters in a text, whatever their format. */
const parameters = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name).sort();

describe('the catalogue of the pages', () => {
  it('is there in every language that a company may set', () => {
    expect(pageLanguages).toEqual(uiLanguages);
  });

  const english = new Map(leaves(en));

  it.each(uiLanguages)('%s has every key, none empty, with the same parameters', (language) => {
    const texts = new Map(leaves(catalogues[language]));
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      expect(parameters(text, /\{\{(\w+)/g), key).toEqual(parameters(english.get(key) ?? '', /\{\{(\w+)/g));
    }
  });

  it.each(uiLanguages)('%s tells every error: what happened, why, and what to do', (language) => {
    expect(errorCodes.length).toBeGreaterThan(15);
    for (const code of errorCodes) {
      const { what, why, next } = errorText(translator(language), code, {});
      for (const text of [what, why, next]) expect(text, code).not.toMatch(/^(errors\.|$)/);
    }
  });

  it('formats numbers and shares for the language and escapes nothing twice', () => {
    expect(translator('en')('list.count', { count: 1 })).toBe('1 session');
    expect(translator('fr')('list.count', { count: 12345 })).toBe('12\u202f345 sessions');
    expect(translator('pt')('list.writing', { done: 0.456 })).toBe('sendo escrito, 46%');
    expect(translator('en')('list.with', { name: '<O’Neil & Co>' })).toBe('with <O’Neil & Co>');
  });
});

describe('the words of summaries', () => {
  it('exist for the languages and outcomes that summaries have', () => {
    expect(summaryLanguages).toEqual(domainLanguages);
    expect(outcomes).toEqual(domainOutcomes);
  });

  it.each(summaryLanguages)('%s has every label, choice, sentence and purpose, with the same parameters', (language) => {
    const texts = summaryTexts[language];
    const english = summaryTexts.en;
    expect(Object.keys(texts.labels)).toEqual(Object.keys(english.labels));
    expect(Object.keys(texts.outcomes)).toEqual([...outcomes]);
    expect(Object.keys(texts.issueTypes)).toEqual([...issueTypes]);
    expect(Object.keys(commandTexts[language]).sort()).toEqual([...commandIds].sort());
    for (const text of leaves(texts.labels).concat(leaves(texts.outcomes), leaves(texts.issueTypes), leaves(commandTexts[language]))) {
      expect(text[1].trim(), text[0]).not.toBe('');
    }
    for (const code of sentenceCodes) {
      expect(parameters(texts.sentences[code], /\{(\w+)\}/g), code).toEqual(parameters(english.sentences[code], /\{(\w+)\}/g));
      expect(texts.sentences[code], code).toMatch(/\.$/);
    }
  });

  it.each(summaryLanguages.filter((language) => language !== 'en'))('%s is not English left standing', (language) => {
    const same = sentenceCodes.filter((code) => summaryTexts[language].sentences[code] === summaryTexts.en.sentences[code]);
    expect(same.length).toBeLessThan(4);
    expect(commandIds.filter((id) => commandTexts[language][id] === commandTexts.en[id])).toEqual([]);
  });
});
