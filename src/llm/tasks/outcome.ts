import { finish, type Pen } from '../engine/pen.ts';
import { softmax } from '../engine/softmax.ts';
import { outcomeKey, outcomePrefix, signs } from '../prompts/outcome.ts';
import { question } from '../prompts/summary.ts';
import type { Choice, WeighedOutcome } from './types.ts';

/** What the model makes of an ending: probabilities, 0..1. */
export interface Reading {
  /** Of each outcome, in the order asked for; their sum is 1. */
  readonly outcomes: readonly number[];
  /** Of "yes" to each of `signs`, in their order. */
  readonly signs: readonly number[];
}

/** The outcomes with their probabilities: the chosen one first. */
export async function chooseOutcome(pen: Pen, lines: readonly string[], outcomes: readonly WeighedOutcome[]): Promise<Choice[]> {
  const codes = outcomes.map(({ code }) => code);
  return weigh(await readEnding(pen, lines, codes), outcomes);
}

/** The chosen one first, then the others, the more probable first. */
export function weigh(reading: Reading, outcomes: readonly WeighedOutcome[]): Choice[] {
  const features = featuresOf(reading);
  const scores = outcomes.map(({ bonus, weights }) => features.reduce((sum, feature, i) => sum + feature * (weights[i] ?? 0), bonus));
  const shares = softmax(scores);
  return outcomes
    .map(({ code, enough }, i) => ({ code, enough, probability: shares[i] ?? 0 }))
    .sort((a, b) => Number(a.probability < a.enough) - Number(b.probability < b.enough) || b.probability - a.probability)
    .map(({ code, probability }) => ({ code, probability }));
}

/** Reads the last lines of a session once, answers each sign by yes or no, and names the outcome with the answers in view. */
export async function readEnding(pen: Pen, lines: readonly string[], outcomes: readonly string[]): Promise<Reading> {
  await finish(pen.open(outcomePrefix, outcomeKey));
  pen.feed(...question(lines));
  const seen: number[] = [];
  for (const sign of signs) {
    pen.feed({ trusted: `${sign}:` });
    const [yes = 0] = await pen.choose([' yes', ' no']);
    seen.push(yes);
    pen.feed({ trusted: yes > 0.5 ? ' yes\n' : ' no\n' });
  }
  pen.feed({ trusted: 'outcome:' });
  return { outcomes: await pen.choose(outcomes.map((code) => ` ${code}`)), signs: seen };
}

/** A reading as numbers to be weighed: about -1.5 to 1 for each outcome, about -3 to 3 for each sign. */
export function featuresOf({ outcomes, signs: seen }: Reading): number[] {
  const logs = outcomes.map((p) => Math.max(-5, Math.log(p + 1e-3)) / 2 + 1);
  const odds = seen.map((p) => Math.log((p + 1e-4) / (1 - p + 1e-4)) / 3);
  return [...logs, ...odds];
}
