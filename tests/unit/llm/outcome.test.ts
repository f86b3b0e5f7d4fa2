import { expect, it } from 'vitest';
import { answerOf, signs } from '../../../src/llm/prompts/outcome.ts';
import { featuresOf, weigh } from '../../../src/llm/tasks/outcome.ts';

const even = { outcomes: [0.5, 0.5], signs: signs.map(() => 0.5) };
const outcome = (code: string, bonus: number, enough = 0, weights: readonly number[] = []) => ({ code, bonus, enough, weights });

it('an outcome that is not probable enough is not chosen, though it is the most probable', () => {
  const close = weigh(even, [outcome('solved', 0.1, 0.6), outcome('partly', 0)]);
  expect(close.map(({ code }) => code)).toEqual(['partly', 'solved']);
  expect(close[1]?.probability).toBeGreaterThan(0.5);
  expect(weigh(even, [outcome('solved', 1, 0.6), outcome('partly', 0)])[0]?.code).toBe('solved');
});

it('what the model read weighs as it was fitted: the outcomes first, then the signs', () => {
  const reading = { outcomes: [0.9, 0.1], signs: [0.9, 0.1, 0.5, 0.5] };
  const features = featuresOf(reading);
  expect(features).toHaveLength(6);
  expect(features[0]).toBeGreaterThan(features[1] ?? 0);
  expect([features[2], features[4]].map((value) => Math.sign(Math.round((value ?? 0) * 100)))).toEqual([1, 0]);
  expect(weigh(reading, [outcome('a', 0, 0, [1, 0]), outcome('b', 0, 0, [0, 1])])[0]?.code).toBe('a');
  expect(weigh(reading, [outcome('a', 0, 0, [0, 0, -1]), outcome('b', 0)])[0]?.code).toBe('b');
});

it('nothing is without a number, however sure the model is', () => {
  const sure = featuresOf({ outcomes: [0, 1], signs: [0, 1, 0, 1] });
  for (const value of sure) expect(Math.abs(value)).toBeLessThan(4);
});

it('an answer names every sign and then the outcome', () => {
  expect(answerOf('partly').split('\n')).toEqual([
    ...signs.map((sign, i) => `${sign}: ${['yes', 'yes', 'no', 'no'][i]}`),
    'outcome: partly',
  ]);
});
