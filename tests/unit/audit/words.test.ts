import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { isTextKey } from '../../../src/views/i18n/translator.ts';
import { nodesOf, placeOf, sourcesOf } from '../../helpers/sources.ts';

/** Where the code puts a code together at run time, every code that it can be. */
const atRunTime: Readonly<Record<string, readonly string[]>> = {
  'noun: file.type': ['licence', 'voucher', 'clock-reset'],
  'action: step': ['reserved', 'settled', 'released'],
};

interface Told {
  readonly place: string;
  readonly nouns: readonly string[];
  readonly actions: readonly string[];
}

/** Every entry that a verb hands to the log: an object with an action and a noun. */
const told: Told[] = sourcesOf('src/server/**/*.ts')
  .flatMap(nodesOf)
  .flatMap((node): Told[] => {
    if (!ts.isObjectLiteralExpression(node)) return [];
    const [action, noun] = [propertyOf(node, 'action'), propertyOf(node, 'noun')];
    if (!action || !noun || !isHandedToTheLog(node)) return [];
    return [{ place: placeOf(node), nouns: codesOf('noun', noun), actions: codesOf('action', action) }];
  });

function isHandedToTheLog({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && /^(audit|told)$/.test(parent.expression.getText());
}

function propertyOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  for (const property of node.properties) {
    if (ts.isPropertyAssignment(property) && property.name.getText() === name) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return property.name;
  }
  return null;
}

/** Texts that the expression itself spells out; of a name that is filled elsewhere, those that its file spells out for it. */
function codesOf(field: string, expression: ts.Expression): string[] {
  const given = atRunTime[`${field}: ${expression.getText()}`];
  if (given) return [...given];
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isConditionalExpression(expression)) return [...codesOf(field, expression.whenTrue), ...codesOf(field, expression.whenFalse)];
  return [];
}

describe('K5: what the log can hold has words', () => {
  it('is found by this test', () => {
    expect(told.length).toBeGreaterThan(30);
  });

  it.each(told)('$place', ({ nouns, actions }) => {
    for (const noun of nouns) {
      expect(isTextKey(`audit.kind.${noun}`) && isTextKey(`audit.thing.${noun}`), `audit.kind.${noun} and audit.thing.${noun}`).toBe(true);
      for (const action of actions) {
        const change = `audit.told.${noun}.changed-${action.replace(/-set$/, '')}`;
        const hasSentence = [`audit.told.${noun}.${action}`, `audit.done.${action}`, change].some(isTextKey);
        expect(hasSentence, `audit.told.${noun}.${action} or audit.done.${action}`).toBe(true);
        expect(isTextKey(`audit.act.${action}`), `audit.act.${action}`).toBe(true);
      }
    }
  });
});
