import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { outcomes as domainOutcomes } from '../../src/server/domain/summaries/model.ts';
import { summaryLanguages as domainLanguages, pageLanguages } from '../../src/server/kit/languages.ts';
import { errorText } from '../../src/views/i18n/error-text.ts';
import { uiLanguages } from '../../src/views/i18n/languages.ts';
import { commandTexts, summaryTexts } from '../../src/views/i18n/summary-texts.ts';
import { catalogues, isTextKey, translator } from '../../src/views/i18n/translator.ts';
import { en } from '../../src/views/i18n/ui/en.ts';
import { commandIds } from '../../src/views/summary-text/commands.ts';
import { sentenceCodes } from '../../src/views/summary-text/texts.ts';
import { issueTypes, outcomes, summaryLanguages } from '../../src/views/summary-text/types.ts';
import { errorCodes } from '../helpers/error-codes.ts';
import { nodesOf, sourcesOf } from '../helpers/sources.ts';

function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([name, inner]) => leaves(inner, path === '' ? name : `${path}.${name}`));
}

/** Names of the parameters in a text, whatever their format. */
const parameters = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name).sort();
const placeholder = /\{\{\s*(\w+)/g;

const english = new Map(leaves(en));
const others = uiLanguages.filter((language) => language !== 'en');

/** Round millions are a plural of their own in fr, pt and es; a catalogue may have words for them. */
const isExtra = (key: string) => key.endsWith('_many');

describe('the catalogue', () => {
  it('is there for the languages that accounts and settings can have', () => expect(uiLanguages).toEqual(pageLanguages));

  it.each(uiLanguages)('%s has every key, none empty, with the same parameters', (language) => {
    const texts = leaves(catalogues[language]).filter(([key]) => !isExtra(key));
    expect(texts.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      expect(parameters(text, placeholder), key).toEqual(parameters(english.get(key) ?? '', placeholder));
    }
  });

  it.each(uiLanguages)('%s has both forms of every plural', (language) => {
    const keys = new Set(leaves(catalogues[language]).map(([key]) => key));
    for (const key of keys) {
      const [, stem, form] = /^(.*)_(one|other|many)$/.exec(key) ?? [];
      if (form) expect([keys.has(`${stem}_one`), keys.has(`${stem}_other`)], key).toEqual([true, true]);
    }
  });

  /** Words that are the same in both languages; whatever else is the same was left in English. */
  const same = JSON.parse(readFileSync(new URL('same-words.json', import.meta.url), 'utf8')) as Record<string, string[]>;

  /** Parameters, nested texts, and abbreviations such as API and SHA-256. */
  const noWords = /\{\{[^}]*\}\}|\$t\([^)]*\)|\b[A-Z]{2,}\b/g;

  it.each(others)('%s is not English left standing, beyond the words that are the same', (language) => {
    const standing = leaves(catalogues[language])
      .filter(([key, text]) => text === english.get(key) && /\p{L}{2}/u.test(text.replace(noWords, '')))
      .map(([, text]) => text);
    expect([...new Set(standing)].filter((text) => !same[language]?.includes(text))).toEqual([]);
  });

  it('keeps code out of what stands for a parameter', () => {
    const name = '$t(app.name) {{count}} <b>';
    expect(translator('en')('list.with', { name, count: 3 })).toBe(`with ${name}`);
  });

  it('formats numbers and shares for the language and escapes nothing twice', () => {
    expect(translator('en')('list.count', { count: 1 })).toBe('1 session');
    expect(translator('fr')('list.count', { count: 12345 })).toBe('12\u202f345 sessions');
    expect(translator('es')('list.count', { count: 2_000_000 })).toBe('2.000.000 sesiones');
    expect(translator('de')('list.count', { count: 12345 })).toBe('12.345 Sitzungen');
    expect(translator('pt')('list.writing', { done: 0.456 })).toBe('sendo escrito, 46%');
    expect(translator('en')('list.with', { name: '<O’Neil & Co>' })).toBe('with <O’Neil & Co>');
  });

  it('keeps French double punctuation off the next line', () => {
    const french = leaves(catalogues.fr).map(([key]) => translator('fr')(key.replace(/_(one|other|many)$/, '') as never, { count: 2 }));
    for (const text of french) expect(text).not.toMatch(/ [:;?!»]|« /);
  });
});

describe('every key is used', () => {
  /** Their pages and commands come with later work. */
  const growing = /^((credits|licences)\.|reasons\.still-open$)/;
  /** Areas that are looked up by a code; their last part stands somewhere in the server. */
  const byCode = /^(errors|reasons|nouns|fields|permissions|eligibility)\./;
  const sources = sourcesOf('src/**/*.{ts,tsx}');
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  const inServer = new Set<string>();
  for (const node of sources.flatMap(nodesOf)) {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    if (ts.isTemplateExpression(node)) patterns.push(patternOf([node.head.text, ...node.templateSpans.map((span) => span.literal.text)]));
    if (node.getSourceFile().fileName.startsWith('src/server/') && (ts.isStringLiteralLike(node) || ts.isIdentifier(node)))
      inServer.add(node.text);
  }
  for (const [, text] of english) {
    for (const [, nested = ''] of text.matchAll(/\$t\(([^)]+)\)/g)) patterns.push(patternOf(nested.split(/\{\{[^}]*\}\}/)));
  }

  /** A key put together at run time: what stands fixed, and a part or several where something is filled in. */
  function patternOf(fixed: readonly string[]): RegExp {
    const escaped = fixed.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return /^[a-z-]+\./.test(fixed[0] ?? '') ? new RegExp(`^${escaped.join('[\\w.-]+')}$`) : /^\b$/;
  }

  it('by a page, a command, an error or another text', () => {
    const stems = new Set([...english.keys()].map((key) => key.replace(/_(one|other)$/, '')));
    const unused = [...stems].filter((key) => {
      if (growing.test(key) || literals.has(key) || patterns.some((pattern) => pattern.test(key) && !byCode.test(key))) return false;
      return !(byCode.test(key) && isNamed(key));
    });
    expect(unused).toEqual([]);
  });

  function isNamed(key: string): boolean {
    const [area = '', ...rest] = key.split('.');
    const code = (area === 'errors' || area === 'permissions' ? rest.slice(0, -1) : rest).join('.');
    return literals.has(code) || inServer.has(code) || rest.slice(1).some((part) => area === 'reasons' && inServer.has(part));
  }
});

describe('errors', () => {
  it.each(uiLanguages)('%s tells every one: what happened, why, and what to do', (language) => {
    expect(errorCodes.length).toBeGreaterThan(15);
    for (const code of errorCodes) {
      const { what, why, next } = errorText(translator(language), code, {});
      for (const text of [what, why, next]) expect(text, code).not.toMatch(/^(errors\.|$)/);
    }
  });

  /** What the texts may name: the failure's own parameters, and what is made of them. */
  const declared = new Map(
    sourcesOf('src/server/kit/errors.ts')
      .flatMap(nodesOf)
      .filter(ts.isInterfaceDeclaration)
      .filter(({ name }) => name.text === 'ErrorParams')
      .flatMap(({ members }) => members.filter(ts.isPropertySignature))
      .map((member) => [
        (member.name as ts.StringLiteral | ts.Identifier).text,
        [
          ...nodesOf(member)
            .filter(ts.isPropertySignature)
            .slice(1)
            .map((one) => one.name.getText()),
          ...(/\bWhy\b/.test(member.getText()) ? ['limit', 'list', 'detail'] : []),
          ...(/\bWhy\b|\breasons?\b/.test(member.getText()) ? ['because'] : []),
          ...(/^'import\.damaged'/.test(member.getText()) ? ['place'] : []),
        ],
      ]),
  );

  it('name only what the failure carries', () => {
    expect([...declared.keys()].sort()).toEqual([...errorCodes].sort());
    for (const [key, text] of leaves(en.errors)) {
      const [, code = '', part] = /^(.*)\.(what|why|next)$/.exec(key) ?? [];
      expect(part, key).toBeDefined();
      for (const name of parameters(text, placeholder)) expect(declared.get(code), `errors.${key}: ${name}`).toContain(name);
    }
  });

  it('put codes into words: reasons with their limits, nouns, fields, permissions, places', () => {
    const why = (language: (typeof uiLanguages)[number], code: string, params: object) =>
      errorText(translator(language), code, { ...params }).why;
    const short = { field: 'name', reason: 'too-short', limit: 15 };
    expect(why('en', 'input.invalid', short)).toBe('At least 15 characters are needed.');
    expect(why('de', 'input.invalid', { ...short, limit: 1 })).toBe('Mindestens 1 Zeichen ist nötig.');
    expect(errorText(translator('pt'), 'input.invalid', short).what).toBe('Nome não é válido');
    expect(why('fr', 'record.conflict', { noun: 'group', id: 'Nord', reason: 'exists' })).toBe('Le groupe Nord\u00a0: existe déjà.');
    expect(why('pt', 'role.built-in', { id: 'manager' })).toBe('Gestor é integrada e igual em todos os servidores.');
    expect(why('fr', 'auth.forbidden', { permission: 'summaries.edit' })).toContain('«\u00a0Éditer les résumés\u00a0»');
    expect(why('es', 'engine.failed', { reason: 'no-memory' })).toBe('Este servidor tiene muy poca memoria para él.');
    expect(why('fr', 'import.incomplete', { file: 'a', missing: 'device, platform' })).toBe(
      'Il manque\u00a0: Appareil, Système d’exploitation.',
    );
    expect(why('de', 'import.damaged', { file: 'a', line: 3, field: 'end', reason: 'before-start' })).toMatch(/^Zeile 3, end: das Ende/);
    expect(why('en', 'import.damaged', { file: 'a', line: 0, field: '', reason: 'file.empty' })).toMatch(/^The file as a whole: the file/);
    expect(why('en', 'input.invalid', { field: 'constructor', reason: 'constructor' })).toBe('Constructor.');
  });

  it('know no key that only looks like one', () => {
    for (const key of ['reasons', 'reasons.', 'reasons.engine', 'reasons.constructor', 'reasons.__proto__', 'app.name.length'])
      expect(isTextKey(key), key).toBe(false);
    expect(isTextKey('reasons.too-short')).toBe(true);
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
      expect(texts.sentences[code], code).toMatch(/[.。]$/);
    }
  });

  it.each(summaryLanguages.filter((language) => language !== 'en'))('%s is not English left standing', (language) => {
    const same = sentenceCodes.filter((code) => summaryTexts[language].sentences[code] === summaryTexts.en.sentences[code]);
    expect(same.length).toBeLessThan(4);
    expect(commandIds.filter((id) => commandTexts[language][id] === commandTexts.en[id])).toEqual([]);
  });
});
