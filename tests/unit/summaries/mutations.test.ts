import { expect, it } from 'vitest';
import { checkAll, measure } from '../../../scripts/eval/mutations/measure.ts';

/** 200 summaries that are right, and each of them with one mistake of each kind (`npm run eval -- --mutations` tells more). */
const { tuned, heldOut } = checkAll();
const { summaries, flagged, found } = measure([...tuned, ...heldOut]);
const share = (...kinds: (keyof typeof found)[]) => {
  const sum = (of: 'found' | 'made') => kinds.reduce((total, kind) => total + found[kind][of], 0);
  return sum('found') / sum('made');
};

it('E3: there are 200 correct summaries, in ten languages, some in another than their session', () => {
  const all = [...tuned, ...heldOut].map(({ summary }) => summary);
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(new Set(all.map(({ language }) => language)).size).toBe(10);
  expect(all.filter(({ from }) => from === 'crossed').length).toBeGreaterThanOrEqual(80);
});

it('E3: 95 of 100 wrong names, codes, hosts and foreign sentences are flagged', () => {
  expect(share('entity: one character')).toBeGreaterThanOrEqual(0.95);
  expect(share('entity: of another session')).toBeGreaterThanOrEqual(0.95);
  expect(share('entity: one character', 'entity: of another session', 'sentence of another session')).toBeGreaterThanOrEqual(0.95);
  expect(share('sentence of another session')).toBeGreaterThanOrEqual(0.93);
});

it('E3: 5 of 100 correct summaries at most are accused of anything', () => {
  expect(summaries).toBeGreaterThanOrEqual(200);
  expect(flagged / summaries).toBeLessThanOrEqual(0.05);
});

it('E3: numbers, names, outcomes and the order of steps are found as often as they were when this was written', () => {
  expect(share('number')).toBeGreaterThanOrEqual(0.8);
  expect(share('name of a stranger')).toBeGreaterThanOrEqual(0.78);
  expect(share('names exchanged')).toBeGreaterThanOrEqual(0.65);
  expect(share('outcome')).toBeGreaterThanOrEqual(0.55);
  expect(share('steps exchanged')).toBe(1);
});
