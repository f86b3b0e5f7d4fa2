import { softmax } from './softmax.ts';

/**
 * Probability of each option as the next text, among the options alone. The first token tells most of them apart; where
 * several begin alike ("printing", "printing-labels"), the share of that beginning is divided by the tokens that follow.
 * `options`: their tokens, each with its end. `logitsOf(path, next)`: of each token that may follow, after the path.
 */
export async function shareOut<Token>(
  options: readonly (readonly Token[])[],
  logitsOf: (path: readonly Token[], next: readonly Token[]) => Promise<readonly number[]>,
): Promise<number[]> {
  const shares = options.map(() => 0);
  let waiting = [{ path: [] as readonly Token[], share: 1, within: options.map((_, index) => index) }];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { path, share, within } = one;
    const next = [...new Set(within.flatMap((index) => options[index]?.[path.length] ?? []))];
    if (within.length === 1 || next.length === 0) {
      for (const index of within) shares[index] = share / within.length;
      continue;
    }
    // Nothing to choose: what they share is read when they part.
    const probabilities = next.length === 1 ? [1] : softmax(await logitsOf(path, next));
    const parts = next.map((token, at) => ({
      path: [...path, token],
      share: share * (probabilities[at] ?? 0),
      within: within.filter((index) => options[index]?.[path.length] === token),
    }));
    waiting = [...waiting, ...parts];
  }
  return shares;
}
