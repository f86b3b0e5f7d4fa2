import type { Choice, WeighedOutcome } from '../../../llm/tasks/types.ts';
import { issueCues } from './issue-cues.ts';
import { type Outcome, outcomes } from './model.ts';
import { hear } from './outcome-cues.ts';
import outcomeWeights from './outcome-weights.json' with { type: 'json' };

const issueCue = { weight: 0.8, most: 3 };

/** A second issue type stands beside the first when it is nearly as probable. */
const nearly = 0.6;

/** A wrong *solved* costs a customer a day: it has to be more probable than all others together. */
const enoughForSolved = 0.5;

/**
 * Each outcome with what speaks for it before the model has read the ending, and how much the model's reading weighs.
 * The weights were fitted on the adapter's training sessions (scripts/fit-outcome.ts), never on the evaluation's.
 */
export function weighedOutcomes(ending: readonly string[]): WeighedOutcome[] {
  const heard = hear(ending);
  return outcomes.map((code) => {
    const { reading, hearing } = outcomeWeights.of[code];
    const enough = code === 'solved' ? enoughForSolved : 0;
    return { code, bonus: heard.reduce((sum, value, i) => sum + value * (hearing[i] ?? 0), 0), weights: reading, enough };
  });
}

export function issueTypeBonus(opening: readonly string[]): (code: string) => number {
  const heard = issueCues(opening);
  return (code) => issueCue.weight * Math.min(issueCue.most, heard[code] ?? 0);
}

export function decideOutcome([chosen]: readonly Choice[]): Outcome {
  return outcomes.find((outcome) => outcome === chosen?.code) ?? 'unclear';
}

/** One or two codes, the more probable first. */
export function decideIssueTypes([first, next]: readonly Choice[]): string[] {
  if (!first) return ['other'];
  return next && next.code !== 'other' && next.probability > nearly * first.probability ? [first.code, next.code] : [first.code];
}
