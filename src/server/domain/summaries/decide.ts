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

/** The model's choice and what the ending sounds like, together. */
export function decideOutcome(choices: readonly Choice[], ending: readonly string[]): Outcome {
  const heard = outcomeCues(ending);
  const score = (outcome: Outcome) =>
    logOf(choices, outcome) -
    habitWeight * Math.log(habit[outcome]) +
    outcomeCue.weight * Math.min(outcomeCue.most, heard[outcome]) +
    (outcome === 'handed-over' && heard['handed-over'] > 0 ? handOverBonus : 0);
  return outcomes.reduce((best, outcome) => (score(outcome) > score(best) ? outcome : best));
}

/** One or two codes, the more probable first. */
export function decideIssueTypes(choices: readonly Choice[], opening: readonly string[]): string[] {
  const heard = issueCues(opening);
  const scored = choices
    .map(({ code }) => ({ code, score: logOf(choices, code) + issueCue.weight * Math.min(issueCue.most, heard[code] ?? 0) }))
    .sort((a, b) => b.score - a.score);
  const [first, next] = scored;
  if (!first) return ['other'];
  return next && next.code !== 'other' && next.score - first.score > Math.log(nearly) ? [first.code, next.code] : [first.code];
}

function logOf(choices: readonly Choice[], code: string): number {
  return Math.log((choices.find((choice) => choice.code === code)?.probability ?? 0) + 1e-4);
}
