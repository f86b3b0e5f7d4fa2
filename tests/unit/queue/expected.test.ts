import { describe, expect, it } from 'vitest';
import { secondsLeft, secondsUntil } from '../../../src/server/domain/queue/expected.ts';

const rates = { summarize: 60, translate: 20, evaluate: null };
const none = { summarize: 0, translate: 0, evaluate: 0 };

describe('F4: expected seconds', () => {
  it.each([
    ['its own pace once it tells something', { kind: 'summarize', elapsed: 30, done: 0.75 }, 10],
    ['the usual time before that', { kind: 'summarize', elapsed: 30, done: 0.1 }, 30],
    ['nothing left where it takes longer than usual', { kind: 'summarize', elapsed: 90, done: 0.1 }, 0],
    ['its own pace where nothing was measured', { kind: 'evaluate', elapsed: 30, done: 0.5 }, 30],
    ['nothing from nothing', { kind: 'evaluate', elapsed: 30, done: 0.1 }, null],
  ] as const)('of what runs: %s', (_, running, seconds) => {
    expect(secondsLeft(running, rates)).toBe(seconds);
  });

  it.each([
    ['all before it, and itself', { upTo: { ...none, summarize: 2, translate: 1 }, notBefore: 0 }, [10], 150],
    ['what runs where it is known', { upTo: { ...none, summarize: 1 }, notBefore: 0 }, [], 60],
    ['not before it may begin', { upTo: { ...none, summarize: 1 }, notBefore: 600 }, [10], 660],
    ['not known behind what was never measured', { upTo: { ...none, summarize: 1, evaluate: 1 }, notBefore: 0 }, [10], null],
    ['not known behind what runs and is not known', { upTo: { ...none, summarize: 1 }, notBefore: 0 }, [null], null],
  ] as const)('of what waits: %s', (_, { upTo, notBefore }, running, seconds) => {
    expect(secondsUntil({ upTo, notBefore, kind: 'summarize' }, running, rates)).toBe(seconds);
  });
});
