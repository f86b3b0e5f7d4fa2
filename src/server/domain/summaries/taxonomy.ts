import type { Outcome } from './model.ts';

/** One choice of a closed list: its code, and one line of English that tells the model when it fits. */
export interface Definition<C extends string = string> {
  readonly code: C;
  readonly definition: string;
}

export const outcomeDefinitions: readonly Definition<Outcome>[] = [
  { code: 'solved', definition: 'the problem is gone and somebody saw that it works' },
  { code: 'partly', definition: 'one part works, another part of the problem remains, or only a workaround' },
  { code: 'not-solved', definition: 'the problem remains and the same people will try again' },
  { code: 'handed-over', definition: 'somebody else (another team, second level, the vendor) takes over' },
  { code: 'unclear', definition: 'the lines do not tell whether it works' },
];

export { issueTypeDefinitions } from '../issue-types/built-in.ts';
