import { describe, expect, test } from 'vitest';
import { daysBefore } from '../../src/server/domain/reports/span.ts';
import { lastDue, nextDue, type Timetable } from '../../src/server/domain/reports/timetable.ts';

const at = (moment: string) => Date.parse(moment);
const iso = (moment: number | null) => moment && new Date(moment).toISOString();

function table(change: Partial<Timetable>): Timetable {
  return { every: 'day', at: '06:00', weekday: 1, monthDay: 1, timeZone: 'UTC', ...change };
}

describe('F3: when a saved report is made next', () => {
  test('never, where nobody gave it a turn', () => {
    expect(nextDue(table({ every: 'never' }), 0)).toBeNull();
    expect(lastDue(table({ every: 'never' }), 0)).toBeNull();
  });

  test.each([
    ['the same day, before its time', {}, '2026-03-02T05:59:59Z', '2026-03-02T06:00:00.000Z'],
    ['exactly at its time: the next one', {}, '2026-03-02T06:00:00Z', '2026-03-03T06:00:00.000Z'],
    ['a day of the zone, not of UTC', { timeZone: 'Asia/Tokyo' }, '2026-03-02T21:00:00Z', '2026-03-03T21:00:00.000Z'],
    ['a zone half an hour off', { timeZone: 'Asia/Kolkata' }, '2026-03-02T00:00:00Z', '2026-03-02T00:30:00.000Z'],
    ['a Monday, seen from a Monday after its time', { every: 'week' }, '2026-03-02T09:00:00Z', '2026-03-09T06:00:00.000Z'],
    ['a Sunday', { every: 'week', weekday: 7 }, '2026-03-02T09:00:00Z', '2026-03-08T06:00:00.000Z'],
    ['the week after the turn of the year', { every: 'week', weekday: 5 }, '2026-12-31T09:00:00Z', '2027-01-01T06:00:00.000Z'],
    ['day 31 in February: its last', { every: 'month', monthDay: 31 }, '2026-02-01T00:00:00Z', '2026-02-28T06:00:00.000Z'],
    ['day 31 after February: March has one', { every: 'month', monthDay: 31 }, '2026-02-28T06:00:00Z', '2026-03-31T06:00:00.000Z'],
    ['day 29 in a leap year', { every: 'month', monthDay: 29 }, '2028-02-01T00:00:00Z', '2028-02-29T06:00:00.000Z'],
    ['the first of the next year', { every: 'month' }, '2026-12-01T06:00:00Z', '2027-01-01T06:00:00.000Z'],
    ['Paris, winter', { timeZone: 'Europe/Paris' }, '2026-03-28T00:00:00Z', '2026-03-28T05:00:00.000Z'],
    ['Paris, summer: the same clock', { timeZone: 'Europe/Paris' }, '2026-03-28T23:30:00Z', '2026-03-29T04:00:00.000Z'],
    [
      'Paris leaps over 02:30: an hour later by the clock',
      { timeZone: 'Europe/Paris', at: '02:30' },
      '2026-03-28T23:30:00Z',
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'Paris shows 02:30 twice: the first time',
      { timeZone: 'Europe/Paris', at: '02:30' },
      '2026-10-24T23:00:00Z',
      '2026-10-25T00:30:00.000Z',
    ],
    ['… and not the second time', { timeZone: 'Europe/Paris', at: '02:30' }, '2026-10-25T00:30:00Z', '2026-10-26T01:30:00.000Z'],
    ['São Paulo, without summer time', { timeZone: 'America/Sao_Paulo' }, '2026-11-01T10:00:00Z', '2026-11-02T09:00:00.000Z'],
    [
      'Lord Howe, half an hour of summer time',
      { timeZone: 'Australia/Lord_Howe', at: '02:15' },
      '2026-10-03T12:00:00Z',
      '2026-10-03T15:45:00.000Z',
    ],
    ['Samoa, where a day was left out', { timeZone: 'Pacific/Apia' }, '2011-12-29T18:00:00Z', '2011-12-30T16:00:00.000Z'],
  ] as const)('%s', (_, change, after, next) => {
    expect(iso(nextDue(table(change), at(after)))).toBe(next);
  });

  test.each([
    ['before its time: yesterday’s', {}, '2026-03-02T05:59:59Z', '2026-03-01T06:00:00.000Z'],
    ['at its time', {}, '2026-03-02T06:00:00Z', '2026-03-02T06:00:00.000Z'],
    ['last week’s', { every: 'week', weekday: 3 }, '2026-03-02T06:00:00Z', '2026-02-25T06:00:00.000Z'],
    ['this month’s', { every: 'month', monthDay: 31 }, '2026-02-28T07:00:00Z', '2026-02-28T06:00:00.000Z'],
  ] as const)('the last time that passed: %s', (_, change, until, last) => {
    expect(iso(lastDue(table(change), at(until)))).toBe(last);
  });

  test('a year of days has as many turns as days, in a zone with summer time', () => {
    for (const clock of ['00:00', '02:00', '02:59', '03:00', '23:59']) {
      let [turns, moment] = [0, at('2026-01-01T00:00:00+01:00') - 1];
      for (;;) {
        moment = nextDue(table({ timeZone: 'Europe/Berlin', at: clock }), moment) as number;
        if (moment >= at('2027-01-01T00:00:00+01:00')) break;
        turns += 1;
      }
      expect(turns, clock).toBe(365);
    }
  });
});

describe('F3: the days that a saved report tells of', () => {
  test.each([
    ['day', '2026-03-02T05:00:00Z', 'UTC', '2026-03-01', '2026-03-01'],
    ['day', '2026-03-02T23:30:00Z', 'Asia/Tokyo', '2026-03-02', '2026-03-02'],
    ['week', '2026-03-02T05:00:00Z', 'UTC', '2026-02-23', '2026-03-01'],
    ['week', '2026-03-08T05:00:00Z', 'UTC', '2026-02-23', '2026-03-01'],
    ['month', '2026-03-31T05:00:00Z', 'UTC', '2026-02-01', '2026-02-28'],
    ['month', '2026-02-28T23:30:00Z', 'Europe/Paris', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-03-31T05:00:00Z', 'UTC', '2025-10-01', '2025-12-31'],
    ['quarter', '2026-04-01T05:00:00Z', 'UTC', '2026-01-01', '2026-03-31'],
    ['year', '2026-04-01T05:00:00Z', 'UTC', '2025-01-01', '2025-12-31'],
  ] as const)('%s before %s in %s', (span, moment, zone, from, to) => {
    expect(daysBefore(span, at(moment), zone)).toEqual({ from, to });
  });
});
