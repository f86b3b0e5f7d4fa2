import type { Choice } from '../../../llm/tasks/types.ts';
import { type Outcome, outcomes } from './model.ts';

/** Below this probability the model has not really chosen. */
const sure = 0.4;
/** A second issue type stands beside the first when it is nearly as probable. */
const second = 0.35;

export function decideOutcome(choices: readonly Choice[]): Outcome {
  const top = choices[0];
  const known = outcomes.find((outcome) => outcome === top?.code);
  return known && top && top.probability >= sure ? known : 'unclear';
}

/** One or two codes, most probable first. */
export function decideIssueTypes(choices: readonly Choice[]): string[] {
  const [first, next] = choices;
  if (!first) return ['other'];
  return next && next.probability >= second && next.code !== 'other' ? [first.code, next.code] : [first.code];
}
