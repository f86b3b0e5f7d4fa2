import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/server/domain/licences/calendar.ts';
import { addOnPrice, packPrice, priceListSchema, proratedPrice } from '../../../src/server/domain/licences/prices.ts';

const list = priceListSchema.parse({
  currency: 'EUR',
  addOns: [
    { credits: 100, price: 12_000 },
    { credits: 500, price: 48_000 },
  ],
  packs: [{ credits: 50, price: 7_500 }],
});

test('D4: nothing is sold from the renewal date on', () => {
  expect(proratedPrice({ yearly: 12_000, today: '2027-04-01', renewal: '2027-04-01' })).toBeNull();
});

test.each([
  // yearly, today, renewal, days left, of, first year, later years, total
  [12_000, '2026-04-01', '2027-04-01', 365, 365, 12_000, 0, 12_000, 'on the first day it costs the whole year'],
  [12_000, '2027-03-31', '2027-04-01', 1, 365, 33, 0, 33, 'on the last day, a day: 32.877 is rounded up'],
  [12_000, '2026-10-01', '2027-04-01', 182, 365, 5_984, 0, 5_984, 'half a year: 5,983.56'],
  [10_000, '2027-12-01', '2028-04-01', 122, 366, 3_333, 0, 3_333, 'a leap year has 366 days: 3,333.33'],
  [365, '2026-10-01', '2027-04-01', 182, 365, 182, 0, 182, 'without a rest nothing is rounded'],
  [1, '2026-09-30', '2027-04-01', 183, 365, 1, 0, 1, 'more than half a unit is a unit'],
  [183, '2027-09-30', '2028-03-31', 183, 366, 92, 0, 92, 'half a unit is rounded up: 91.5'],
  [12_000, '2026-10-01', '2029-04-01', 182, 365, 5_984, 2, 29_984, 'further years at the full price'],
])('D4: %i from %s to %s: %i of %i days cost %i, %i more years, %i in all (%s)', (...row) => {
  const [yearly, today, renewal, daysLeft, daysInYear, firstYear, laterYears, total] = row;
  expect(proratedPrice({ yearly, today, renewal })).toMatchObject({ yearly, daysLeft, daysInYear, firstYear, laterYears, total });
});

test('a larger add-on costs the difference; a smaller one costs nothing and pays nothing back', () => {
  const dates = { today: '2026-10-01', renewal: '2027-04-01' };
  expect(proratedPrice({ yearly: 48_000, yearlyNow: 12_000, ...dates })).toMatchObject({ yearly: 36_000, firstYear: 17_951 });
  expect(proratedPrice({ yearly: 12_000, yearlyNow: 48_000, ...dates })).toMatchObject({ yearly: 0, total: 0 });
});

test('the price never rises as the year goes, never exceeds it, and is its arithmetic to the unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.integer({ min: 1, max: 364 }), (yearly, day) => {
      const today = addDays('2026-04-01', day);
      const now = proratedPrice({ yearly, today, renewal: '2027-04-01' })!;
      const before = proratedPrice({ yearly, today: addDays(today, -1), renewal: '2027-04-01' })!;
      expect(now.total).toBeLessThanOrEqual(before.total);
      expect(now.total).toBeLessThanOrEqual(yearly);
      expect(now.daysLeft).toBe(daysBetween(today, '2027-04-01'));
      const exact = BigInt(yearly) * BigInt(now.daysLeft);
      const year = BigInt(now.daysInYear);
      const rest = 2n * (BigInt(now.firstYear) * year - exact);
      expect(rest > -year && rest <= year).toBe(true);
    }),
  );
});

test('a size that the list does not have has no price', () => {
  expect([addOnPrice(list, 500), addOnPrice(list, 200), packPrice(list, 50), packPrice(list, 100)]).toEqual([48_000, null, 7_500, null]);
});
