import { activeWith } from '../../src/server/domain/redaction/active.ts';
import { type Active, findIn } from '../../src/server/domain/redaction/find.ts';

/** Every recogniser as it comes, those that are off too. */
export const every: readonly Active[] = activeWith([]);

/** What is found in a text: "email: ana@example.com". */
export function found(text: string, active: readonly Active[] = every): string[] {
  return findIn(text, active).map(({ by, start, end }) => `${by.name}: ${text.slice(start, end)}`);
}

/** As they act where nobody changed anything. */
export const acting: readonly Active[] = every.filter(({ rule }) => rule !== 'off');
