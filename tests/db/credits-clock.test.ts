import { describe, expect, test } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { turnCalendar } from '../../src/server/domain/credits/calendar-turn.ts';
import { importLicenceFile } from '../../src/server/domain/credits/import.ts';
import { canUseCredit } from '../../src/server/domain/credits/use.ts';
import { verifyCredits } from '../../src/server/domain/credits/verify.ts';
import { creditWarnings } from '../../src/server/domain/credits/warnings.ts';
import { confirmClock, readClock } from '../../src/server/domain/licences/clock.ts';
import { licenceRequest } from '../../src/server/domain/licences/request.ts';
import { type Box, licensedBox, moveTo, release, reserve, spend } from '../helpers/vendor.ts';

const left = (box: Box) => creditBalance(box.ctx).left;
const tick = (box: Box) => turnCalendar(box.ctx, { threshold: 0 });
const state = (box: Box) => readClock(box.ctx).state;
const warned = (box: Box) => creditWarnings(box.ctx, { threshold: 0 }).map(({ code }) => code);
const ms = (time: string) => Date.parse(time);

/** Actions on the clock, oldest first. */
const told = (box: Box) =>
  newestRecords(box.ctx.db, 1000)
    .filter(({ noun }) => noun === 'clock')
    .map(({ action }) => action)
    .reverse();

describe('D8: a clock turned back gives nothing', () => {
  test('no second monthly grant, no revived credits, no licence brought back; the administrator is told, once', () => {
    const box = licensedBox({ at: '2026-03-31T12:00:00Z' });
    box.license({ tier: 'business', renewal: '2026-04-02', packs: [{ id: 'p', credits: 3, bought: '2025-03-31' }] });
    spend(box.ctx, 'march', 6);
    box.at('2026-04-01T12:00:00Z');
    spend(box.ctx, 'april', 4);
    expect(left(box)).toBe(1);
    box.at('2026-03-31T12:00:00Z');
    for (let look = 0; look < 3; look++) tick(box);
    expect(creditBalance(box.ctx)).toMatchObject({ left: 1, bought: { left: 0 }, today: '2026-04-01' });
    spend(box.ctx, 'last', 1);
    expect(() => reserve(box.ctx, 'more')).toThrow('credits.insufficient');
    expect(state(box)).toBe('back');
    expect(warned(box)).toContain('clock-back');
    expect(told(box)).toEqual(['turned-back']);
    box.at('2026-04-02T00:00:00Z');
    tick(box);
    expect(state(box)).toBe('right');
    expect(canUseCredit(box.ctx)).toEqual({ yes: false, reason: 'licence-ended' });
    box.at('2026-04-01T12:00:00Z');
    expect(canUseCredit(box.ctx)).toEqual({ yes: false, reason: 'licence-ended' });
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test.each([
    [0, 'right'],
    [5 * 60_000, 'right'],
    [5 * 60_000 + 1, 'back'],
  ])('by %i ms it is %s', (back, expected) => {
    const box = licensedBox({ at: '2026-03-02T12:00:00.000Z' });
    tick(box);
    box.at(new Date(ms('2026-03-02T12:00:00.000Z') - back).toISOString());
    tick(box);
    expect(state(box)).toBe(expected);
    expect(told(box)).toEqual(expected === 'back' ? ['turned-back'] : []);
    expect(readClock(box.ctx)).toMatchObject({ mark: ms('2026-03-02T12:00:00Z'), effective: ms('2026-03-02T12:00:00Z') });
  });

  test('each time it is turned back anew it is told anew', () => {
    const box = licensedBox({ at: '2026-03-02T12:00:00Z' });
    tick(box);
    for (const time of ['2026-03-02T11:00:00Z', '2026-03-02T11:30:00Z', '2026-03-02T12:30:00Z', '2026-03-02T12:00:00Z']) {
      box.at(time);
      tick(box);
      tick(box);
    }
    expect(told(box)).toEqual(['turned-back', 'turned-back']);
    expect(readClock(box.ctx).since).toBe(ms('2026-03-02T12:00:00Z'));
  });

  test('a new licence cannot be issued later than the latest time there was', () => {
    const box = licensedBox({ at: '2026-03-20T12:00:00Z' });
    tick(box);
    box.at('2026-03-02T12:00:00Z');
    expect(box.license({ issued: '2026-03-20T12:04:59Z' }).state).toBe('imported');
    expect(() => box.license({ issued: '2026-03-20T12:05:01Z' })).toThrow('future-dated');
    expect(() => box.license({ renewal: '2026-03-20' })).toThrow('expired');
  });
});

describe('D8: a jump forward asks first', () => {
  test.each([
    [48 * 3_600_000, 'right'],
    [48 * 3_600_000 + 1, 'jump'],
  ])('by %i ms it is %s', (ahead, expected) => {
    const box = licensedBox({ at: '2026-03-02T12:00:00.000Z' });
    tick(box);
    const time = ms('2026-03-02T12:00:00.000Z') + ahead;
    box.at(new Date(time).toISOString());
    expect(state(box)).toBe(expected);
    tick(box);
    expect(readClock(box.ctx)).toMatchObject({ state: expected, mark: expected === 'right' ? time : ms('2026-03-02T12:00:00Z') });
    expect(told(box)).toEqual(expected === 'jump' ? ['jumped'] : []);
  });

  test('while it waits nothing begins, nothing ended is spent, and what is good either way goes on', () => {
    const box = licensedBox({ at: '2026-03-20T12:00:00Z' });
    box.license({
      tier: 'business',
      renewal: '2026-05-01',
      packs: [
        { id: 'ending', credits: 2, bought: '2025-03-31' },
        { id: 'good', credits: 2, bought: '2026-03-01' },
        { id: 'coming', credits: 2, bought: '2026-04-01' },
      ],
    });
    box.at('2026-04-05T12:00:00Z');
    tick(box);
    expect([left(box), warned(box)]).toEqual([2, ['licence-ends', 'clock-jumped']]);
    spend(box.ctx, 'good', 2);
    expect(() => reserve(box.ctx, 'more')).toThrow('credits.insufficient');
    expect(verifyCredits(box.ctx).broken).toBeNull();
    confirmClock(box.ctx, { shown: ms('2026-04-05T11:58:00Z') });
    expect(left(box)).toBe(7);
    expect(told(box)).toEqual(['jumped', 'confirmed']);
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('what is due and not booked, and is over by the clock, is not shown as left', () => {
    const box = licensedBox({ at: '2026-02-28T12:00:00Z' });
    box.license({ tier: 'business' });
    reserve(box.ctx, 's');
    box.at('2026-03-01T12:00:00Z');
    release(box.ctx, 's');
    box.at('2026-03-31T23:59:59Z');
    expect([state(box), left(box)]).toEqual(['jump', 5]);
    box.at('2026-04-01T00:00:00Z');
    expect([state(box), left(box)]).toEqual(['jump', 0]);
    expect(() => reserve(box.ctx, 's')).toThrow('credits.insufficient');
  });

  test('a clock put right again takes nothing: what had only seemed to end is there', () => {
    const box = licensedBox({ at: '2026-03-20T12:00:00Z' });
    box.license({ tier: 'tensor', renewal: '2027-01-01' });
    reserve(box.ctx, 's');
    box.at('2031-01-01T00:00:00Z');
    tick(box);
    expect(canUseCredit(box.ctx)).toEqual({ yes: false, reason: 'licence-ended' });
    release(box.ctx, 's');
    box.at('2026-03-20T13:00:00Z');
    tick(box);
    expect([left(box), state(box), told(box)]).toEqual([50, 'right', ['jumped']]);
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('the administrator confirms the time that was shown, and no other', () => {
    const box = licensedBox({ at: '2026-03-02T12:00:00Z' });
    tick(box);
    expect(() => confirmClock(box.ctx, { shown: ms('2026-03-02T12:00:00Z') })).toThrow('no-jump');
    box.at('2026-03-09T12:00:00Z');
    expect(() => confirmClock(box.ctx, { shown: ms('2026-03-09T12:05:01Z') })).toThrow('moved-on');
    expect(() => confirmClock(box.ctx, { shown: ms('2026-03-07T11:59:59Z') })).toThrow('moved-on');
    expect(readClock(box.ctx).mark).toBe(ms('2026-03-02T12:00:00Z'));
    const confirmed = confirmClock(box.ctx, { shown: ms('2026-03-07T12:00:00Z') });
    expect(confirmed).toMatchObject({ state: 'right', mark: ms('2026-03-09T12:00:00Z'), day: '2026-03-09' });
    expect(told(box)).toEqual(['jumped', 'confirmed']);
    box.at('2026-03-16T12:00:00Z');
    expect(confirmClock(box.ctx, { shown: ms('2026-03-16T12:05:00Z') })).toMatchObject({ state: 'right', day: '2026-03-16' });
  });

  test('the first look believes the clock: there is nothing to compare it with', () => {
    const box = licensedBox({ at: '2026-03-02T12:00:00Z' });
    expect(readClock(box.ctx)).toMatchObject({ mark: null, state: 'right', day: '2026-03-02', effective: ms('2026-03-02T12:00:00Z') });
  });

  test('days are those of the company’s time zone on both sides of a jump', () => {
    const box = licensedBox({ at: '2026-03-31T12:00:00Z', timeZone: 'Pacific/Kiritimati' });
    tick(box);
    expect(readClock(box.ctx)).toMatchObject({ day: '2026-04-01', latestDay: '2026-04-01' });
    box.at('2026-04-10T12:00:00Z');
    expect(readClock(box.ctx)).toMatchObject({ day: '2026-04-01', latestDay: '2026-04-11' });
    moveTo(box.ctx, 'Pacific/Pago_Pago');
    expect(readClock(box.ctx)).toMatchObject({ day: '2026-04-01', latestDay: '2026-04-10' });
  });
});

describe('D8: the vendor’s reset recovers a box whose clock was wrong', () => {
  /** A wrong clock that somebody confirmed: time stands in 2031. */
  function lost(): Box {
    const box = licensedBox({ at: '2026-03-20T12:00:00Z' });
    box.license({ tier: 'business', renewal: '2027-01-01', packs: [{ id: 'p', credits: 9, bought: '2026-03-01' }] });
    spend(box.ctx, 'march', 2);
    box.at('2031-01-01T00:00:00Z');
    confirmClock(box.ctx, { shown: ms('2031-01-01T00:00:00Z') });
    box.at('2026-03-21T12:00:00Z');
    tick(box);
    return box;
  }
  const reset = (box: Box, fields: object = {}) =>
    box.file('clock-reset', { id: 'R-1', from: '2031-01-01T00:00:00.000Z', to: '2026-03-21T12:00:00Z', ...fields });

  test('brings back what was there, and grants nothing twice', () => {
    const box = lost();
    expect([canUseCredit(box.ctx), warned(box)]).toEqual([{ yes: false, reason: 'licence-ended' }, ['licence-ended', 'clock-back']]);
    expect(licenceRequest(box.ctx, { clockReset: true }).clockReset).toEqual({
      mark: '2031-01-01T00:00:00.000Z',
      clock: '2026-03-21T12:00:00.000Z',
    });
    expect(importLicenceFile(box.ctx, reset(box))).toMatchObject({ state: 'imported', grants: [] });
    expect(readClock(box.ctx)).toMatchObject({ state: 'right', mark: ms('2026-03-21T12:00:00Z'), day: '2026-03-21' });
    expect(creditBalance(box.ctx)).toMatchObject({ left: 12, free: { left: 3 }, bought: { left: 9 } });
    spend(box.ctx, 'again', 1);
    expect(told(box)).toEqual(['jumped', 'confirmed', 'turned-back', 'reset']);
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('a second time it is unchanged, and turns nothing back any more', () => {
    const box = lost();
    importLicenceFile(box.ctx, reset(box));
    box.at('2026-03-23T11:00:00Z');
    tick(box);
    expect(importLicenceFile(box.ctx, reset(box, { issued: '2026-03-21T12:00:00.000Z' })).state).toBe('unchanged');
    expect(readClock(box.ctx).mark).toBe(ms('2026-03-23T11:00:00Z'));
  });

  test('it fits the mark it was asked for, and what that has become within 31 days', () => {
    for (const [from, fits] of [
      ['2031-01-01T00:00:00.001Z', false],
      ['2031-01-01T00:00:00.000Z', true],
      ['2030-12-01T00:00:00.000Z', true],
      ['2030-11-30T23:59:59.999Z', false],
    ] as const) {
      const box = lost();
      const attempt = () => importLicenceFile(box.ctx, reset(box, { from }));
      if (fits) expect(attempt().state).toBe('imported');
      else expect(attempt).toThrow('other-mark');
    }
  });

  test('one that was kept back turns no right mark back', () => {
    const box = licensedBox({ at: '2026-03-20T12:00:00Z' });
    tick(box);
    const kept = reset(box, { from: '2026-03-20T12:00:00.000Z', to: '2026-01-01T00:00:00Z' });
    for (let day = 1; day <= 32; day++) {
      box.at(new Date(ms('2026-03-20T12:00:00Z') + day * 24 * 3_600_000).toISOString());
      tick(box);
    }
    expect(() => importLicenceFile(box.ctx, kept)).toThrow('other-mark');
    expect(() => importLicenceFile(licensedBox().ctx, kept)).toThrow('other-company');
  });

  test('a clock that is still wrong asks again', () => {
    const box = lost();
    box.at('2031-01-05T00:00:00Z');
    tick(box);
    importLicenceFile(box.ctx, reset(box, { issued: '2026-03-21T12:00:00Z' }));
    expect(readClock(box.ctx)).toMatchObject({ state: 'jump', day: '2026-03-21', latestDay: '2031-01-05' });
    expect(canUseCredit(box.ctx)).toEqual({ yes: false, reason: 'licence-ended' });
    box.at('2026-03-21T13:00:00Z');
    expect(canUseCredit(box.ctx)).toEqual({ yes: true });
  });

  test('a charge of the wrong time stays in the ledger, where the reset explains it', () => {
    const box = licensedBox({ at: '2026-03-20T12:00:00Z' });
    box.license({ tier: 'business', renewal: '2027-01-01' });
    spend(box.ctx, 'march', 1);
    box.at('2026-11-05T12:00:00Z');
    confirmClock(box.ctx, { shown: ms('2026-11-05T12:00:00Z') });
    spend(box.ctx, 'november', 2);
    box.at('2026-03-21T12:00:00Z');
    importLicenceFile(box.ctx, box.file('clock-reset', { id: 'R-1', from: '2026-11-05T12:00:00Z', to: '2026-03-21T12:00:00Z' }));
    expect(left(box)).toBe(4);
    spend(box.ctx, 'march again', 4);
    expect(() => reserve(box.ctx, 'fifth')).toThrow('credits.insufficient');
    expect(verifyCredits(box.ctx)).toMatchObject({ broken: null, granted: 10, spent: 7 });
    box.at('2026-11-05T12:00:00Z');
    confirmClock(box.ctx, { shown: ms('2026-11-05T12:00:00Z') });
    tick(box);
    expect(left(box)).toBe(3);
  });
});
