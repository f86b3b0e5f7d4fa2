import { describe, expect, test } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { turnCalendar } from '../../src/server/domain/credits/calendar-turn.ts';
import { creditForecast } from '../../src/server/domain/credits/history.ts';
import { importLicenceFile } from '../../src/server/domain/credits/import.ts';
import { creditWarnings } from '../../src/server/domain/credits/warnings.ts';
import { demoLicence } from '../../src/server/domain/licences/demo.ts';
import { type Box, licensedBox, release, reserve, spend } from '../helpers/vendor.ts';

const warnings = (box: Box, threshold = 0) => creditWarnings(box.ctx, { threshold }).map(({ key: _, ...warning }) => warning);
const codes = (box: Box, threshold = 0) => warnings(box, threshold).map(({ code }) => code);

/** Occasions in the audit log, oldest first. */
const told = (box: Box) =>
  newestRecords(box.ctx.db, 10_000)
    .filter(({ action }) => action === 'warned')
    .map(({ details }) => (JSON.parse(details) as { occasion: string }).occasion)
    .reverse();

/** Looks once a day, from a day until another one. */
function eachDay(box: Box, from: string, to: string, threshold = 0): void {
  for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 })) {
    box.at(`${day}T12:00:00Z`);
    turnCalendar(box.ctx, { threshold });
  }
}

describe('the licence', () => {
  test('warns at 30, 15, 7 and 1 days, once each in the log, and every day on screen', () => {
    const box = licensedBox({ at: '2026-03-01T12:00:00Z' });
    box.license({ renewal: '2026-04-01' });
    expect(warnings(box)).toEqual([]);
    eachDay(box, '2026-03-02', '2026-04-02');
    expect(told(box)).toEqual([...[30, 15, 7, 1].map((stage) => `licence-ends:2026-04-01:${stage}`), 'licence-ended:2026-04-01']);
    expect(warnings(box)).toEqual([{ code: 'licence-ended' }]);
    box.license({ renewal: '2027-04-01' });
    expect(warnings(box)).toEqual([]);
  });

  test.each([
    ['2026-03-01T23:59:59Z', null],
    ['2026-03-02T00:00:00Z', 30],
    ['2026-03-31T23:59:59Z', 1],
  ])('at %s it has %s days left', (time, days) => {
    const box = licensedBox({ at: time });
    box.license({ renewal: '2026-04-01' });
    expect(warnings(box)).toEqual(days === null ? [] : [{ code: 'licence-ends', days, lastDay: '2026-03-31' }]);
  });

  test('that there is none, that it is not to be trusted, that it is none for AI', () => {
    const box = licensedBox();
    expect(codes(box)).toEqual(['no-licence']);
    const { key, file } = demoLicence(box.ctx);
    importLicenceFile({ ...box.ctx, vendorKeys: [key] }, file);
    expect(codes(box)).toEqual(['licence-untrusted']);
    box.license({ serial: 2, tier: 'starter' });
    expect(codes(box)).toEqual(['tier-without-ai']);
    turnCalendar(box.ctx, { threshold: 5 });
    expect(told(box)).toEqual(['tier-without-ai:L-1']);
  });
});

describe('credits', () => {
  test('bought ones that are left warn before they are over; used up, they do not; free ones never do', () => {
    const box = licensedBox({ at: '2026-03-01T12:00:00Z' });
    const packs = [
      { id: 'p', credits: 3, bought: '2025-03-31' },
      { id: 'q', credits: 2, bought: '2025-03-15' },
    ];
    box.license({ tier: 'business', packs });
    eachDay(box, '2026-03-02', '2026-03-10');
    expect(told(box)).toEqual(['credits-end:pack.q:15', 'credits-end:pack.p:30', 'credits-end:pack.q:7']);
    expect(warnings(box)).toEqual([
      { code: 'credits-end', days: 6, lastDay: '2026-03-15', left: 2 },
      { code: 'credits-end', days: 22, lastDay: '2026-03-31', left: 3 },
    ]);
    spend(box.ctx, 's', 2);
    expect(warnings(box)).toEqual([{ code: 'credits-end', days: 22, lastDay: '2026-03-31', left: 3 }]);
    eachDay(box, '2026-03-11', '2026-03-31');
    expect(told(box).slice(3)).toEqual(['credits-end:pack.p:15', 'credits-end:pack.p:7', 'credits-end:pack.p:1']);
  });

  test('at the administrator’s threshold, and when none is left; once for what there is, and anew after it was filled up', () => {
    const box = licensedBox({ at: '2026-03-30T12:00:00Z' });
    box.license({ tier: 'premium' });
    spend(box.ctx, 'a', 6);
    const look = () => turnCalendar(box.ctx, { threshold: 3 });
    look();
    expect([codes(box, 3), told(box)]).toEqual([[], []]);
    reserve(box.ctx, 'b');
    look();
    expect(warnings(box, 3)).toEqual([{ code: 'credits-low', left: 3, threshold: 3 }]);
    release(box.ctx, 'b');
    look();
    reserve(box.ctx, 'c');
    look();
    expect(told(box)).toEqual(['credits-low:3:free.2026-03.10']);
    spend(box.ctx, 'd', 3);
    look();
    expect(warnings(box, 3)).toEqual([{ code: 'no-credit' }]);
    box.license({ tier: 'premium', packs: [{ id: 'p', credits: 2, bought: '2026-03-30' }] });
    look();
    expect(warnings(box, 3)).toEqual([{ code: 'credits-low', left: 2, threshold: 3 }]);
    expect(told(box)).toEqual(['credits-low:3:free.2026-03.10', 'no-credit:free.2026-03.10', 'credits-low:3:free.2026-03.10+pack.p.2']);
  });

  test('the threshold of nothing warns of nothing but the end', () => {
    const box = licensedBox();
    box.license({ tier: 'business' });
    spend(box.ctx, 's', 4);
    expect(codes(box)).toEqual([]);
    spend(box.ctx, 't', 1);
    expect(codes(box)).toEqual(['no-credit']);
  });

  test('what was to begin later is no filling', () => {
    const box = licensedBox();
    box.license({ tier: 'business', packs: [{ id: 'later', credits: 9, bought: '2026-03-20' }] });
    spend(box.ctx, 's', 5);
    expect(creditWarnings(box.ctx, { threshold: 0 }).map(({ key }) => key)).toEqual(['no-credit:free.2026-03.5']);
  });
});

describe('the forecast', () => {
  test('is of the last weeks’ charges, of a box that had something to use', () => {
    const box = licensedBox({ at: '2026-03-02T12:00:00Z' });
    expect(creditForecast(box.ctx)).toEqual({ expected: 0, left: 0, leftAtMonthEnd: 0, runsOutOn: null, daysSeen: 0 });
    box.license({ tier: 'tensor' });
    for (let day = 2; day <= 15; day++) {
      box.at(`2026-03-${String(day).padStart(2, '0')}T12:00:00Z`);
      if (day % 7 < 5) spend(box.ctx, `d${day}`, 2);
    }
    box.at('2026-03-16T12:00:00Z');
    // Of each week's seven days five used two; 16 days are to come.
    expect(creditForecast(box.ctx)).toEqual({ expected: 22, left: 30, leftAtMonthEnd: 8, runsOutOn: null, daysSeen: 14 });
  });
});

test('D8: a clock that was turned is in the log once, where it was found, not as a warning about credits', () => {
  const box = licensedBox({ at: '2026-03-10T12:00:00Z' });
  box.license();
  turnCalendar(box.ctx, { threshold: 0 });
  box.at('2026-03-01T12:00:00Z');
  turnCalendar(box.ctx, { threshold: 0 });
  expect(codes(box)).toContain('clock-back');
  expect(told(box)).toEqual([]);
  const jumped = licensedBox({ at: '2026-03-01T12:00:00Z' });
  jumped.license();
  turnCalendar(jumped.ctx, { threshold: 0 });
  jumped.at('2026-03-20T12:00:00Z');
  turnCalendar(jumped.ctx, { threshold: 0 });
  expect(codes(jumped)).toContain('clock-jumped');
  expect(told(jumped)).toEqual([]);
});

test('D6: a warning is about the balance of the credits', () => {
  const box = licensedBox({ at: '2026-03-31T12:00:00Z' });
  box.license({ renewal: '2026-04-01' });
  turnCalendar(box.ctx, { threshold: 0 });
  expect(newestRecords(box.ctx.db, 1)[0]).toMatchObject({ action: 'warned', noun: 'credit', recordId: 'balance' });
});
