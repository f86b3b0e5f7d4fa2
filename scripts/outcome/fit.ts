import { softmax } from '../../src/llm/engine/softmax.ts';

/** A weight for each outcome and feature. */
export type Weights = readonly (readonly number[])[];

export interface Row {
  readonly features: readonly number[];
  /** Places in the list of outcomes that count as right; the first is fitted to. */
  readonly right: readonly number[];
}

const steps = 600;
const rate = 0.7;

/** Softmax regression by plain gradient descent, with a penalty on large weights: a hundred rows, some thirty features. */
export function fitWeights(rows: readonly Row[], classes: number, penalty: number): Weights {
  const width = rows[0]?.features.length ?? 0;
  const weights = Array.from({ length: classes }, () => new Array<number>(width).fill(0));
  for (let step = 0; step < steps; step += 1) {
    const gradient = weights.map((own) => own.map((weight) => penalty * weight));
    for (const { features, right } of rows) {
      for (const [c, share] of shares(weights, features).entries()) {
        const off = (share - (c === right[0] ? 1 : 0)) / rows.length;
        const own = gradient[c] as number[];
        for (const [i, feature] of features.entries()) own[i] = (own[i] ?? 0) + off * feature;
      }
    }
    for (const [c, own] of weights.entries()) for (const i of own.keys()) own[i] = (own[i] ?? 0) - rate * (gradient[c]?.[i] ?? 0);
  }
  return weights;
}

/** Probability of each outcome, 0..1. */
export function shares(weights: Weights, features: readonly number[]): number[] {
  return softmax(weights.map((own) => own.reduce((sum, weight, i) => sum + weight * (features[i] ?? 0), 0)));
}
