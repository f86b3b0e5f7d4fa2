import type { Choice } from '../../../llm/tasks/types.ts';
import { issueCues } from './issue-cues.ts';
import { type Outcome, outcomes } from './model.ts';
import { outcomeCues } from './outcome-cues.ts';

/**
 * What the small model says over all endings, whatever they are: it hardly ever says "handed-over" by itself. Measured on
 * 72 labelled endings in six languages (tests/fixtures/endings.json), about a fifth of which are of each kind.
 */
const habit: Readonly<Record<Outcome, number>> = { solved: 0.22, partly: 0.25, 'not-solved': 0.23, 'handed-over': 0.06, unclear: 0.24 };
const habitWeight = 0.7;

/** How much a heard cue adds to the logarithm of the model's probability, and how many are listened to. */
const outcomeCue = { weight: 0.9, most: 3 };
const issueCue = { weight: 0.8, most: 3 };
/** A problem handed over is told with "still broken" and "thanks" as well: the hand-over is the news. */
const handOverBonus = 0.8;

/** A second issue type stands beside the first when it is nearly as probable. */
const nearly = 0.6;

/** What the code adds to the model's choice before the model chooses: how the ending sounds, against the model's habit. */
export function outcomeBonus(ending: readonly string[]): (code: string) => number {
  const heard = outcomeCues(ending);
  return (code) => {
    const outcome = outcomes.find((known) => known === code);
    if (!outcome) return 0;
    const bonus = outcomeCue.weight * Math.min(outcomeCue.most, heard[outcome]) - habitWeight * Math.log(habit[outcome]);
    return outcome === 'handed-over' && heard[outcome] > 0 ? bonus + handOverBonus : bonus;
  };
}

export function issueTypeBonus(opening: readonly string[]): (code: string) => number {
  const heard = issueCues(opening);
  return (code) => issueCue.weight * Math.min(issueCue.most, heard[code] ?? 0);
}

export function decideOutcome(choices: readonly Choice[]): Outcome {
  return outcomes.find((outcome) => outcome === choices[0]?.code) ?? 'unclear';
}

/** One or two codes, the more probable first. */
export function decideIssueTypes([first, next]: readonly Choice[]): string[] {
  if (!first) return ['other'];
  return next && next.code !== 'other' && next.probability > nearly * first.probability ? [first.code, next.code] : [first.code];
}
