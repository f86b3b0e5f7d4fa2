import { expect, test } from 'vitest';
import { issueTypeName } from '../../../src/views/i18n/issue-type-name.ts';
import { uiOf } from '../../../src/views/i18n/ui.ts';

const named = {
  tills: { name: 'Tills', names: { de: 'Kassen' } },
  printing: { name: null, names: { de: 'Drucker' } },
  'how-to': { name: 'Question', names: {} },
};

test.each([
  ['a code that nobody has a name for', 'gone', 'de', 'gone'],
  ['a code that is a word of the language of programs', 'constructor', 'en', 'constructor'],
  ['one of the company’s, in a language that it named', 'tills', 'de', 'Kassen'],
  ['one of the company’s, in any other', 'tills', 'ja', 'Tills'],
  ['a built-in one, in a language that was renamed', 'printing', 'de', 'Drucker'],
  ['a built-in one, in any other', 'printing', 'en', 'Printing'],
  ['a built-in one, renamed in all languages', 'how-to', 'fr', 'Question'],
  ['a built-in one as it comes', 'security', 'en', 'Security'],
] as const)('E2: the name of %s', (_what, code, language, name) => {
  expect(issueTypeName(code, language, named)).toBe(name);
});

test('E2: a page knows the names that its frame brings', () => {
  expect(uiOf({ language: 'de', timeZone: 'UTC', issueTypes: named }).issueType('tills')).toBe('Kassen');
  expect(uiOf({ language: 'de', timeZone: 'UTC' }).issueType('tills')).toBe('tills');
});
