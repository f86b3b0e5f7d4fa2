import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, sourcesOf } from '../helpers/sources.ts';

/** Who is asked, captured and summarized: the rules that a works council reads, each held by a test that names it. */
const rules = [...numbered('A', 10), ...numbered('B', 5), ...numbered('C', 7)];

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

/** "A6: a policy …", "C1, C4: whatever …": the rules that a test's name begins with. */
function rulesOf(name: string): string[] {
  const [, list = ''] = /^([A-K]\d+[a-z]?(?:, [A-K]\d+[a-z]?)*): \S/.exec(name) ?? [];
  return list === '' ? [] : list.split(', ');
}

/** Names of tests: what `it` and `test` are called with, and the first cell of a row of their tables. */
function namesIn(source: ts.SourceFile): string[] {
  return nodesOf(source)
    .filter(ts.isStringLiteralLike)
    .filter(isName)
    .map(({ text }) => text);
}

function isName(text: ts.StringLiteralLike): boolean {
  const { parent } = text;
  if (ts.isCallExpression(parent)) return parent.arguments[0] === text && /^(it|test)\b/.test(parent.expression.getText());
  return ts.isArrayLiteralExpression(parent) && parent.elements[0] === text && ts.isArrayLiteralExpression(parent.parent);
}

describe('rules A, B and C of the specification', () => {
  const tested = new Set(sourcesOf('tests/**/*.test.{ts,tsx}').flatMap(namesIn).flatMap(rulesOf));

  it('each have a test that begins with the rule', () => {
    expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  });

  it.each([
    ["it('A6: a policy', run)", ['A6']],
    ["test('C1, C4: both', run)", ['C1', 'C4']],
    ["it.each([['B4: a row', 1]])('%s', run)", ['B4']],
    ["const refused: Row[] = [['A3: a row', 1]]", ['A3']],
    ["describe('A6: a group without a test', run)", []],
    ["it('what A6 says: a policy', run)", []],
    ["it('A6', run)", []],
    ["expect('A6: no name')", []],
  ])('the check itself: %s', (code, found) => {
    const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
    expect(namesIn(file).flatMap(rulesOf)).toEqual(found);
  });
});
