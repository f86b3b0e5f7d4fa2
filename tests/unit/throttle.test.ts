import { expect, test, vi } from 'vitest';
import { throttle } from '../../src/server/jobs/throttle.ts';

test('calls at once, then once a pause with the newest value, and never after it was cancelled', () => {
  vi.useFakeTimers();
  const seen: number[] = [];
  const throttled = throttle(500, (value: number) => seen.push(value));
  for (let n = 1; n <= 10; n++) throttled.call(n);
  expect(seen).toEqual([1]);
  vi.advanceTimersByTime(499);
  expect(seen).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(seen).toEqual([1, 10]);
  throttled.call(11);
  throttled.cancel();
  vi.advanceTimersByTime(5000);
  expect(seen).toEqual([1, 10]);
  vi.useRealTimers();
});
