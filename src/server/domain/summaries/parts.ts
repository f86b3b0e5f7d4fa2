import type { Usage } from '../../../llm/engine/types.ts';
import type { SummarizeResult } from '../../../llm/tasks/types.ts';
import type { Log } from '../timeline/model.ts';

/** More parts than this make a summary late; what does not fit into them stands in the steps and is counted (SPEC E5). */
const most = 4;

/**
 * How many times the model has to read to see most of a session: one where no more lines are left out than kept,
 * else as many as leave out a third at most. `logOf`: the log that so many readings hold.
 */
export function partsNeeded(logOf: (parts: number) => Log): number {
  const leavesOut = (parts: number) => {
    const { lines, omitted } = logOf(parts);
    return omitted.overBudget / Math.max(1, lines.length);
  };
  if (leavesOut(1) <= 1) return 1;
  for (let parts = 2; parts < most; parts += 1) if (leavesOut(parts) <= 1 / 2) return parts;
  return most;
}

/** Of a part, for what the earlier ones came to. */
const notesTake = 300;

/** Characters of log that so many readings hold, each of `budget`. */
export function roomFor(parts: number, budget: number): number {
  return parts === 1 ? budget : parts * (budget - notesTake);
}

/** The log in so many pieces of about the same length, in their order. */
export function inParts(log: readonly string[], parts: number): string[][] {
  const whole = log.reduce((sum, line) => sum + line.length, 0);
  const pieces: string[][] = Array.from({ length: parts }, () => []);
  let before = 0;
  for (const line of log) {
    pieces[Math.min(parts - 1, Math.floor((before * parts) / whole))]?.push(line);
    before += line.length;
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** What a part came to, as lines for the next one to go on from. How it ended is no news: the session went on. */
export function notesOf({ problem, cause, done }: SummarizeResult): string[] {
  return [problem, cause, done].flatMap(({ text }) => (text === null ? [] : [`earlier: ${text}`]));
}

export function together(spent: readonly Usage[]): Usage {
  const sum = (of: (usage: Usage) => number) => spent.reduce((total, usage) => total + of(usage), 0);
  return {
    tokensIn: sum(({ tokensIn }) => tokensIn),
    tokensCached: sum(({ tokensCached }) => tokensCached),
    tokensOut: sum(({ tokensOut }) => tokensOut),
    seconds: sum(({ seconds }) => seconds),
  };
}
