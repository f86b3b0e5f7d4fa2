import { activeRecognisers } from '../../src/server/domain/redaction/active.ts';
import { type Active, findIn } from '../../src/server/domain/redaction/find.ts';
import { recognisers } from '../../src/server/domain/redaction/recognisers/list.ts';
import { testContext } from './context.ts';

/** Every recogniser as it comes, those that are off too. */
export const every: readonly Active[] = activeRecognisers(testContext().ctx);

/** What is found in a text: "email: ana@example.com". */
export function found(text: string, active: readonly Active[] = every): string[] {
  return findIn(text, active).map(({ by, start, end }) => `${by.name}: ${text.slice(start, end)}`);
}

/** As they act where nobody changed anything. */
export const acting: readonly Active[] = every.filter(({ rule }) => rule !== 'off');

export const recogniserNames: readonly string[] = recognisers.map(({ name }) => name);
