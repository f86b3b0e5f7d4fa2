import { describe, expect, test } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { turnCalendar } from '../../src/server/domain/credits/calendar-turn.ts';
import { listGrants } from '../../src/server/domain/credits/history.ts';
import { canUseCredit } from '../../src/server/domain/credits/use.ts';
import { verifyCredits } from '../../src/server/domain/credits/verify.ts';
import { confirmClock } from '../../src/server/domain/licences/clock.ts';
import type { Tier } from '../../src/server/domain/licences/model.ts';
import { type Box, licensedBox, moveTo, reserve, spend } from '../helpers/vendor.ts';

const left = (box: Box) => creditBalance(box.ctx).left;
const tick = (box: Box) => turnCalendar(box.ctx, { threshold: 0 });
const grants = (box: Box) =>
  listGrants(box.ctx, { limit: 100 })
    .reverse()
    .map(({ kind, period, credits }) => `${kind} ${period} +${credits}`);

/** A box that rested: the administrator says that it is really so late. */
function wake(box: Box, time: string): void {
  box.at(time);
  tick(box);
  confirmClock(box.ctx, { shown: box.ctx.now().getTime() });
}

describe('D2: a year of free credits', () => {
  const tiers: [Tier, number][] = [
    ['business', 5],
    ['premium', 10],
    ['corporate', 15],
    ['tensor', 50],
  ];

  test.each(tiers)('%s has %i on the first of each month, and what is unused ends with it', (tier, amount) => {
    // São Paulo is three hours behind all year: its days begin at 03:00 UTC.
    const box = licensedBox({ at: '2026-04-01T03:00:00Z', timeZone: 'America/Sao_Paulo' });
    box.license({ tier, renewal: '2027-04-01' });
    const firsts: [day: string, left: number][] = [];
    let expected = 0;
    let spent = 0;
    for (let day = Temporal.PlainDate.from('2026-04-01'); day.toString() < '2027-04-01'; day = day.add({ days: 1 })) {
      box.at(`${day}T03:00:00Z`);
      tick(box);
      if (day.day === 1) {
        firsts.push([day.toString(), left(box)]);
        expected = amount;
      }
      // Three sessions each Monday and two each Thursday: 20 to 23 a month.
      const sessions = { 1: 3, 4: 2 }[day.dayOfWeek] ?? 0;
      const paid = Math.min(sessions, expected);
      spend(box.ctx, day.toString(), paid);
      expected -= paid;
      spent += paid;
      if (paid < sessions) expect(canUseCredit(box.ctx)).toEqual({ yes: false, reason: 'no-credit' });
      expect([day.toString(), left(box)]).toEqual([day.toString(), expected]);
    }
    const months = Array.from({ length: 12 }, (_, index) => Temporal.PlainDate.from('2026-04-01').add({ months: index }));
    expect(firsts).toEqual(months.map((month) => [month.toString(), amount]));
    expect(grants(box)).toEqual(months.map((month) => `free ${month.toPlainYearMonth()} +${amount}`));
    expect(verifyCredits(box.ctx)).toMatchObject({ broken: null, granted: 12 * amount, spent });
    // All of Business's and Premium's, and of Tensor's what 52 weeks of five sessions took.
    expect(spent).toBe({ business: 60, premium: 120, corporate: 180, tensor: 260 }[tier]);
    box.at('2027-04-01T03:00:00Z');
    tick(box);
    expect([left(box), canUseCredit(box.ctx)]).toEqual([0, { yes: false, reason: 'licence-ended' }]);
  });

  test.each([
    ['Pacific/Kiritimati', '2026-04-30T09:59:59Z', '2026-04-30T10:00:00Z'],
    ['Asia/Kathmandu', '2026-04-30T18:14:59Z', '2026-04-30T18:15:00Z'],
    ['Europe/Berlin', '2026-04-30T21:59:59Z', '2026-04-30T22:00:00Z'],
    ['UTC', '2026-04-30T23:59:59Z', '2026-05-01T00:00:00Z'],
    ['America/Caracas', '2026-05-01T03:59:59Z', '2026-05-01T04:00:00Z'],
    ['Pacific/Pago_Pago', '2026-05-01T10:59:59Z', '2026-05-01T11:00:00Z'],
  ])('in %s the month turns at midnight there', (timeZone, before, after) => {
    const box = licensedBox({ at: before, timeZone });
    box.license({ tier: 'business' });
    spend(box.ctx, 'april', 3);
    expect(left(box)).toBe(2);
    box.at(after);
    expect(left(box)).toBe(5);
    tick(box);
    tick(box);
    expect(left(box)).toBe(5);
    expect(grants(box)).toEqual(['free 2026-04 +5', 'free 2026-05 +5']);
  });

  test('a box that was off on the first has its month when it is on again, and none of those it missed', () => {
    const box = licensedBox({ at: '2026-03-20T09:00:00Z' });
    box.license({ tier: 'premium' });
    spend(box.ctx, 'march', 1);
    wake(box, '2026-06-17T09:00:00Z');
    expect(left(box)).toBe(10);
    reserve(box.ctx, 'june');
    expect(grants(box)).toEqual(['free 2026-03 +10', 'free 2026-06 +10']);
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('reading books nothing and shows what is due; the next charge books it', () => {
    const box = licensedBox({ at: '2026-03-31T23:00:00Z' });
    box.license({ tier: 'business' });
    box.at('2026-04-01T00:00:00Z');
    const shown = creditBalance(box.ctx);
    expect(shown).toMatchObject({ left: 5, free: { left: 5, granted: 5, lastDay: '2026-04-30' } });
    expect(grants(box)).toEqual(['free 2026-03 +5']);
    tick(box);
    expect(creditBalance(box.ctx)).toEqual(shown);
    expect(grants(box)).toEqual(['free 2026-03 +5', 'free 2026-04 +5']);
  });

  test('D4a: a first licence in mid-month brings the whole month', () => {
    const box = licensedBox({ at: '2026-03-31T12:00:00Z' });
    box.license({ tier: 'corporate' });
    expect(left(box)).toBe(15);
  });

  test('nothing is granted after the licence has ended; a renewed one brings the month it comes in', () => {
    const box = licensedBox({ at: '2026-03-30T12:00:00Z' });
    box.license({ tier: 'business', renewal: '2026-04-01' });
    box.at('2026-04-01T00:00:00Z');
    tick(box);
    expect([left(box), grants(box)]).toEqual([0, ['free 2026-03 +5']]);
    box.at('2026-04-02T12:00:00Z');
    box.license({ tier: 'business', renewal: '2027-04-01' });
    expect([left(box), grants(box)]).toEqual([5, ['free 2026-03 +5', 'free 2026-04 +5']]);
  });
});

describe('D9: a tier changed in mid-month', () => {
  test('raised, it grants the difference at once, whatever was spent; a second time nothing', () => {
    const box = licensedBox();
    box.license({ tier: 'business' });
    spend(box.ctx, 'a', 5);
    expect(box.license({ tier: 'corporate' }).grants).toMatchObject([{ kind: 'free', period: '2026-03', upTo: 15, credits: 10 }]);
    expect(creditBalance(box.ctx).free).toMatchObject({ left: 10, granted: 15 });
    expect(box.license({ tier: 'corporate' }).grants).toEqual([]);
    box.license({ tier: 'tensor' });
    expect(creditBalance(box.ctx).free).toMatchObject({ left: 45, granted: 50 });
    expect(verifyCredits(box.ctx)).toMatchObject({ broken: null, granted: 50, spent: 5 });
  });

  test('lowered, it leaves this month alone and holds from the next; raised again, it brings nothing twice', () => {
    const box = licensedBox({ at: '2026-03-31T12:00:00Z' });
    box.license({ tier: 'tensor' });
    spend(box.ctx, 'a', 10);
    box.license({ tier: 'premium' });
    expect(left(box)).toBe(40);
    box.license({ tier: 'corporate' });
    box.license({ tier: 'tensor' });
    box.license({ tier: 'premium' });
    expect([left(box), grants(box)]).toEqual([40, ['free 2026-03 +50']]);
    box.at('2026-04-01T00:00:00Z');
    tick(box);
    expect([left(box), grants(box)]).toEqual([10, ['free 2026-03 +50', 'free 2026-04 +10']]);
  });
});

describe('D4: the add-on', () => {
  const addOn = (credits: number, started: string) => ({ addOn: { credits, started } });

  test('bought in mid-term it comes in full, is good until the renewal date, and what is unused is over then', () => {
    const box = licensedBox({ at: '2026-10-10T12:00:00Z' });
    box.license({ tier: 'business', renewal: '2027-04-01' });
    box.license({ tier: 'business', renewal: '2027-04-01', ...addOn(100, '2026-10-10') });
    expect(creditBalance(box.ctx).bought).toEqual({ left: 100, granted: 100, until: '2027-03-31' });
    spend(box.ctx, 'october', 35);
    expect(creditBalance(box.ctx).bought).toMatchObject({ left: 70 });
    wake(box, '2027-03-31T23:59:59Z');
    expect(creditBalance(box.ctx)).toMatchObject({ left: 75, bought: { left: 70 } });
    box.at('2027-04-01T00:00:00Z');
    expect(creditBalance(box.ctx).bought).toEqual({ left: 0, granted: 0, until: null });
    expect(canUseCredit(box.ctx)).toEqual({ yes: false, reason: 'licence-ended' });
    box.license({ tier: 'business', renewal: '2028-04-01', ...addOn(100, '2026-10-10') });
    expect(creditBalance(box.ctx)).toMatchObject({ left: 105, bought: { left: 100, granted: 100, until: '2028-03-31' } });
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('a licence renewed early changes nothing before the old one would have ended; then it starts anew', () => {
    const box = licensedBox({ at: '2027-03-30T12:00:00Z' });
    box.license({ tier: 'business', renewal: '2027-04-01', ...addOn(100, '2026-10-10') });
    spend(box.ctx, 'march', 15);
    expect(box.license({ tier: 'business', renewal: '2028-04-01', ...addOn(100, '2026-10-10') }).grants).toEqual([]);
    expect(creditBalance(box.ctx).bought).toEqual({ left: 90, granted: 100, until: '2027-03-31' });
    box.at('2027-04-01T00:00:00Z');
    expect(creditBalance(box.ctx).bought).toEqual({ left: 100, granted: 100, until: '2028-03-31' });
    tick(box);
    tick(box);
    expect(grants(box)).toEqual(['free 2027-03 +5', 'add-on 2027-04-01 +100', 'free 2027-04 +5', 'add-on 2028-04-01 +100']);
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('of a licence of several years it comes each year', () => {
    const box = licensedBox({ at: '2026-09-01T12:00:00Z' });
    box.license({ tier: 'business', renewal: '2029-04-01', ...addOn(100, '2026-09-01') });
    for (const time of ['2027-03-31T12:00:00Z', '2027-09-01T12:00:00Z', '2029-03-31T12:00:00Z']) wake(box, time);
    tick(box);
    expect(grants(box).filter((grant) => grant.startsWith('add-on'))).toEqual([
      'add-on 2027-04-01 +100',
      'add-on 2028-04-01 +100',
      'add-on 2029-04-01 +100',
    ]);
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('made larger it brings the difference at once; made smaller, from the next year', () => {
    const box = licensedBox({ at: '2027-03-30T12:00:00Z' });
    const renewal = '2027-04-01';
    box.license({ tier: 'business', renewal, ...addOn(100, '2026-10-10') });
    expect(box.license({ tier: 'business', renewal, ...addOn(250, '2026-10-10') }).grants).toMatchObject([{ credits: 150, upTo: 250 }]);
    expect(box.license({ tier: 'business', renewal, ...addOn(50, '2026-10-10') }).grants).toEqual([]);
    expect(creditBalance(box.ctx).bought).toMatchObject({ left: 250, granted: 250 });
    box.license({ tier: 'business', renewal: '2028-04-01', ...addOn(50, '2026-10-10') });
    box.at('2027-04-01T00:00:00Z');
    tick(box);
    expect(creditBalance(box.ctx).bought).toMatchObject({ left: 50, granted: 50 });
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('a renewal date moved in mid-year lets the year that runs keep its end', () => {
    const box = licensedBox({ at: '2027-03-30T12:00:00Z' });
    box.license({ tier: 'business', renewal: '2027-04-01', ...addOn(100, '2026-10-10') });
    expect(box.license({ tier: 'business', renewal: '2027-10-01', ...addOn(120, '2026-10-10') }).grants).toMatchObject([
      { period: '2027-04-01', credits: 20, startsOn: '2026-10-10', endsOn: '2027-04-01' },
    ]);
    box.at('2027-04-01T00:00:00Z');
    tick(box);
    expect(grants(box).at(-1)).toBe('add-on 2027-10-01 +120');
    expect(creditBalance(box.ctx).bought).toEqual({ left: 120, granted: 120, until: '2027-09-30' });
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('by a single credit, and on the very day on which it began', () => {
    const box = licensedBox({ at: '2026-10-10T12:00:00Z' });
    box.license({ tier: 'business', renewal: '2027-04-01', ...addOn(100, '2026-10-10') });
    expect(box.license({ tier: 'business', renewal: '2027-10-01', ...addOn(101, '2026-10-10') }).grants).toMatchObject([
      { period: '2027-04-01', credits: 1, upTo: 101 },
    ]);
    expect(creditBalance(box.ctx).bought).toMatchObject({ left: 101, granted: 101 });
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('one that starts later starts then', () => {
    const box = licensedBox({ at: '2026-09-30T12:00:00Z' });
    box.license({ tier: 'business', renewal: '2027-04-01', ...addOn(100, '2026-10-01') });
    expect(creditBalance(box.ctx).bought).toMatchObject({ left: 0 });
    box.at('2026-10-01T00:00:00Z');
    expect(creditBalance(box.ctx).bought).toMatchObject({ left: 100 });
    box.license({ tier: 'business', renewal: '2027-04-01' });
    tick(box);
    expect(creditBalance(box.ctx).bought).toMatchObject({ left: 0 });
  });
});

describe('D8: the company’s time zone can be moved, its days cannot', () => {
  test('west, back into the month before: nothing is revived, and nothing is granted twice', () => {
    const box = licensedBox({ at: '2026-03-31T12:00:00Z', timeZone: 'Pacific/Kiritimati' });
    box.license({ tier: 'business' });
    expect(grants(box)).toEqual(['free 2026-04 +5']);
    spend(box.ctx, 'a', 5);
    moveTo(box.ctx, 'Pacific/Pago_Pago');
    expect(creditBalance(box.ctx)).toMatchObject({ left: 0, today: '2026-04-01' });
    tick(box);
    expect(() => reserve(box.ctx, 'more')).toThrow('credits.insufficient');
    moveTo(box.ctx, 'Pacific/Kiritimati');
    tick(box);
    expect([left(box), grants(box)]).toEqual([0, ['free 2026-04 +5']]);
  });

  test('east, into the next month: its grant comes a little sooner, once', () => {
    const box = licensedBox({ at: '2026-03-31T12:00:00Z', timeZone: 'Pacific/Pago_Pago' });
    box.license({ tier: 'business' });
    moveTo(box.ctx, 'Pacific/Kiritimati');
    tick(box);
    moveTo(box.ctx, 'Pacific/Pago_Pago');
    tick(box);
    box.at('2026-04-01T12:00:00Z');
    tick(box);
    expect([left(box), grants(box)]).toEqual([5, ['free 2026-03 +5', 'free 2026-04 +5']]);
  });
});

test('a second look books and tells nothing more', () => {
  const box = licensedBox();
  box.license();
  tick(box);
  const before = newestRecords(box.ctx.db, 100);
  tick(box);
  expect(newestRecords(box.ctx.db, 100)).toEqual(before);
});
