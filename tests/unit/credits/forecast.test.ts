import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecast, forecastFrom } from '../../../src/server/domain/credits/forecast.ts';
import { addDays } from '../../../src/server/domain/licences/calendar.ts';

const use = (...days: [string, number][]) => new Map(days);

test('without use nothing is expected, and without a past either', () => {
  const month = { today: '2026-03-16', monthEnd: '2026-03-31', left: 5, use: use() };
  expect(forecast({ ...month, since: '2026-01-01' })).toEqual({ expected: 0, left: 5, leftAtMonthEnd: 5, runsOutOn: null, daysSeen: 28 });
  expect(forecast({ ...month, since: '2026-03-16' })).toMatchObject({ expected: 0, daysSeen: 0 });
});

test('each weekday is expected to be as it was', () => {
  // Mondays took 4 and 6, nothing else did; 2026-03-16 is a Monday, the 23rd and 30th follow.
  const past = { use: use(['2026-03-02', 4], ['2026-03-09', 6]), since: '2026-03-02' };
  const month = { today: '2026-03-16', monthEnd: '2026-03-31', left: 14 };
  expect(forecast({ ...month, ...past })).toEqual({ expected: 15, left: 14, leftAtMonthEnd: -1, runsOutOn: '2026-03-30', daysSeen: 14 });
  expect(forecast({ ...month, ...past, left: 15 })).toMatchObject({ leftAtMonthEnd: 0, runsOutOn: '2026-03-30' });
  expect(forecast({ ...month, ...past, left: 16 })).toMatchObject({ leftAtMonthEnd: 1, runsOutOn: null });
  expect(forecast({ ...month, ...past, left: 5 })).toMatchObject({ runsOutOn: '2026-03-16' });
});

test('today counts with what is still to come of it, never below nothing', () => {
  const past = { since: '2026-03-09', today: '2026-03-16', monthEnd: '2026-03-16', left: 50 };
  expect(forecast({ ...past, use: use(['2026-03-09', 6]) }).expected).toBe(6);
  expect(forecast({ ...past, use: use(['2026-03-09', 6], ['2026-03-16', 4]) }).expected).toBe(2);
  expect(forecast({ ...past, use: use(['2026-03-09', 6], ['2026-03-16', 9]) }).expected).toBe(0);
});

test('what was used today takes nothing from the days to come', () => {
  const past = { since: '2026-03-09', today: '2026-03-16', monthEnd: '2026-03-23', left: 50 };
  expect(forecast({ ...past, use: use(['2026-03-09', 6], ['2026-03-16', 9]) }).expected).toBe(6);
});

test('only four weeks count, from the day on which there was something to use', () => {
  expect(forecastFrom('2026-03-16')).toBe('2026-02-16');
  const month = { today: '2026-03-16', monthEnd: '2026-03-16', left: 50 };
  const monday = use(['2026-02-09', 100], ['2026-02-16', 8]);
  expect(forecast({ ...month, use: monday, since: '2020-01-01' })).toMatchObject({ expected: 2, daysSeen: 28 });
  expect(forecast({ ...month, use: use(['2026-03-09', 8]), since: '2026-03-09' })).toMatchObject({ expected: 8, daysSeen: 7 });
});

test('a weekday that was never seen is expected to be as all days were', () => {
  // Saturday and Sunday alone were seen; Monday is expected to take their average.
  const past = { use: use(['2026-03-14', 2], ['2026-03-15', 4]), since: '2026-03-14' };
  expect(forecast({ today: '2026-03-16', monthEnd: '2026-03-16', left: 9, ...past })).toMatchObject({ expected: 3, daysSeen: 2 });
});

test('without credits it has run out as soon as one is expected', () => {
  const past = { use: use(['2026-03-11', 1]), since: '2026-03-09' };
  expect(forecast({ today: '2026-03-16', monthEnd: '2026-03-31', left: 0, ...past }).runsOutOn).toBe('2026-03-18');
});

test('more use never expects less, and an even use is expected to go on', () => {
  const days = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 28, maxLength: 28 });
  const month = { today: '2026-03-16', monthEnd: '2026-03-31', left: 100, since: '2026-01-01' };
  const asUse = (counts: number[]) => new Map(counts.map((count, index) => [addDays('2026-02-16', index), count]));
  fc.assert(
    fc.property(days, fc.nat(27), (counts, more) => {
      const before = forecast({ ...month, use: asUse(counts) });
      const after = forecast({ ...month, use: asUse(counts.map((count, index) => count + Number(index === more))) });
      expect(after.expected).toBeGreaterThanOrEqual(before.expected);
    }),
  );
  expect(forecast({ ...month, use: asUse(Array<number>(28).fill(3)) }).expected).toBeCloseTo(3 * 16);
});
