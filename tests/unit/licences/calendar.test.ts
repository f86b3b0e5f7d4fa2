import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addOnYear, dayOf, daysBetween, monthOf, packSpan } from '../../../src/server/domain/licences/calendar.ts';

/** A moment and the day it belongs to, in zones on both sides of the date line and around changes of the clocks. */
test.each([
  ['2026-03-31T23:59:59Z', 'UTC', '2026-03-31'],
  ['2026-04-01T00:00:00Z', 'UTC', '2026-04-01'],
  // 14 hours ahead and 11 behind: the first of the month comes 25 hours apart.
  ['2026-04-30T09:59:59Z', 'Pacific/Kiritimati', '2026-04-30'],
  ['2026-04-30T10:00:00Z', 'Pacific/Kiritimati', '2026-05-01'],
  ['2026-05-01T10:59:59Z', 'Pacific/Pago_Pago', '2026-04-30'],
  ['2026-05-01T11:00:00Z', 'Pacific/Pago_Pago', '2026-05-01'],
  // Half hours and quarter hours.
  ['2026-04-30T18:29:59Z', 'Asia/Kolkata', '2026-04-30'],
  ['2026-04-30T18:30:00Z', 'Asia/Kolkata', '2026-05-01'],
  ['2026-04-30T18:15:00Z', 'Asia/Kathmandu', '2026-05-01'],
  // Berlin: an hour earlier in winter time than in summer time.
  ['2026-02-28T23:00:00Z', 'Europe/Berlin', '2026-03-01'],
  ['2026-03-31T22:00:00Z', 'Europe/Berlin', '2026-04-01'],
  ['2026-03-31T21:59:59Z', 'Europe/Berlin', '2026-03-31'],
  // New York went back an hour on the first of November 2026, at two in the morning: the day has 25 hours.
  ['2026-11-01T03:59:59Z', 'America/New_York', '2026-10-31'],
  ['2026-11-01T04:00:00Z', 'America/New_York', '2026-11-01'],
  ['2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
  // Asunción had no midnight on the first of October 2017: the day began at one.
  ['2017-10-01T03:59:59Z', 'America/Asuncion', '2017-09-30'],
  ['2017-10-01T04:00:00Z', 'America/Asuncion', '2017-10-01'],
  // Kiritimati left out the last day of 1994: a second before the new year it was the 30th.
  ['1994-12-31T09:59:59Z', 'Pacific/Kiritimati', '1994-12-30'],
  ['1994-12-31T10:00:00Z', 'Pacific/Kiritimati', '1995-01-01'],
  ['2028-02-29T12:00:00Z', 'Europe/Lisbon', '2028-02-29'],
])('D2: %s in %s is %s', (time, zone, day) => {
  expect(dayOf(Date.parse(time), zone)).toBe(day);
});

test.each([
  ['2026-01-31', '2026-01', '2026-01-01', '2026-02-01'],
  ['2026-02-28', '2026-02', '2026-02-01', '2026-03-01'],
  ['2028-02-29', '2028-02', '2028-02-01', '2028-03-01'],
  ['2026-12-01', '2026-12', '2026-12-01', '2027-01-01'],
])('D2: %s is in month %s, from %s until before %s', (day, name, startsOn, endsOn) => {
  expect(monthOf(day)).toEqual({ name, startsOn, endsOn });
});

test.each([
  ['2026-03-15', '2027-03-16', 'the last day is the same date a year later'],
  ['2026-12-31', '2028-01-01', 'the end of a year'],
  ['2027-02-28', '2028-02-29', 'the 28th of February, also in a leap year'],
  ['2028-02-29', '2029-03-01', 'there is no 29th a year later: the 28th is the last day'],
  ['2027-03-01', '2028-03-02', 'over a leap day'],
])('D4: a pack bought on %s is over on %s: %s', (bought, endsOn) => {
  expect(packSpan(bought)).toEqual({ startsOn: bought, endsOn });
});

describe('D4: the add-on’s year is counted back from the renewal date', () => {
  test.each([
    ['2027-04-01', '2026-04-01', ['2026-04-01', '2027-04-01']],
    ['2027-04-01', '2027-03-31', ['2026-04-01', '2027-04-01']],
    ['2027-04-01', '2026-03-31', ['2025-04-01', '2026-04-01']],
    ['2029-04-01', '2026-09-12', ['2026-04-01', '2027-04-01']],
    ['2028-02-29', '2027-02-27', ['2026-02-28', '2027-02-28']],
    ['2028-02-29', '2027-02-28', ['2027-02-28', '2028-02-29']],
    ['2028-02-29', '2028-02-28', ['2027-02-28', '2028-02-29']],
  ])('renewal %s, day %s: %j', (renewal, day, [startsOn, endsOn]) => {
    expect(addOnYear(renewal, day)).toEqual({ startsOn, endsOn });
  });

  test('from the renewal date on there is none', () => {
    expect(addOnYear('2027-04-01', '2027-04-01')).toBeNull();
    expect(addOnYear('2027-04-01', '2030-01-01')).toBeNull();
  });

  test('every day before the renewal lies in its year, and years follow each other without gap or overlap', () => {
    const days = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(days, days, (after, back) => {
        const renewal = addDays('2026-01-01', after);
        const day = addDays(renewal, -1 - back);
        const year = addOnYear(renewal, day);
        expect(year).not.toBeNull();
        expect(year!.startsOn <= day && day < year!.endsOn).toBe(true);
        expect(daysBetween(year!.startsOn, year!.endsOn)).toBeOneOf([365, 366]);
        expect(addOnYear(renewal, addDays(year!.startsOn, -1))?.endsOn).toBe(year!.startsOn);
      }),
    );
  });
});
