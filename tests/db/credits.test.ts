import { describe, expect, test } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { transact } from '../../src/db/transact.ts';
import { releaseAbandoned } from '../../src/server/domain/credits/abandoned.ts';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { releaseCredit, reserveCredit, settleCredit } from '../../src/server/domain/credits/charge.ts';
import { creditUse, listCharges, listGrants } from '../../src/server/domain/credits/history.ts';
import { importLicenceFile } from '../../src/server/domain/credits/import.ts';
import { canUseCredit, chargeState, creditFacts } from '../../src/server/domain/credits/use.ts';
import { verifyCredits } from '../../src/server/domain/credits/verify.ts';
import { hour } from '../../src/server/kit/clock.ts';
import { type Box, licensedBox, release, reserve, settle, spend } from '../helpers/vendor.ts';

const left = (box: Box) => creditBalance(box.ctx).left;
const pack = (id: string, credits: number, bought = '2026-03-01') => ({ id, credits, bought });

/** What was spent last, by kind and period. */
function drawnFrom({ ctx }: Box): string {
  const [charge] = listCharges(ctx, { limit: 1 });
  const grant = listGrants(ctx, { limit: 100 }).find(({ seq }) => seq === charge?.grantSeq);
  return `${grant?.kind} ${grant?.period}`;
}

describe('C2: without licence or credit no AI work begins', () => {
  test('without a licence, after its end, with another tier: refused for its reason, also a session that is paid', () => {
    const box = licensedBox();
    expect(() => reserve(box.ctx, 's')).toThrow('licence.required {"reason":"none"}');
    expect(canUseCredit(box.ctx)).toEqual({ yes: false, reason: 'no-licence' });
    box.license({ renewal: '2026-04-10' });
    spend(box.ctx, 's', 1);
    reserve(box.ctx, 'open');
    box.at('2026-04-09T23:59:59Z');
    expect(reserve(box.ctx, 's-1')).toBe('unchanged');
    box.at('2026-04-10T00:00:00Z');
    for (const session of ['s-1', 'open', 'new']) {
      expect(() => reserve(box.ctx, session)).toThrow('licence.required {"reason":"ended"}');
      expect(canUseCredit(box.ctx, session)).toEqual({ yes: false, reason: 'licence-ended' });
    }
    box.license({ tier: 'starter', renewal: '2027-01-01' });
    expect(() => reserve(box.ctx, 'new')).toThrow('licence.required {"reason":"tier"}');
    expect(() => reserve({ ...box.ctx, vendorKeys: [] }, 'new')).toThrow('licence.required {"reason":"untrusted"}');
  });

  test('work that was paid for before the licence ended may still be kept, or given back', () => {
    const box = licensedBox();
    box.license({ renewal: '2026-03-03' });
    reserve(box.ctx, 'kept');
    reserve(box.ctx, 'lost');
    box.at('2026-03-03T00:00:00Z');
    expect(settle(box.ctx, 'kept')).toBe('settled');
    expect(release(box.ctx, 'lost')).toBe('released');
    expect(creditBalance(box.ctx).free).toMatchObject({ left: 49, granted: 50 });
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('the last credit, and then none', () => {
    const box = licensedBox();
    box.license({ tier: 'business' });
    spend(box.ctx, 's', 4);
    expect(canUseCredit(box.ctx, 'fifth')).toEqual({ yes: true });
    expect(reserve(box.ctx, 'fifth')).toBe('reserved');
    expect(() => reserve(box.ctx, 'sixth')).toThrow('credits.insufficient {"needed":1,"left":0}');
    expect(canUseCredit(box.ctx)).toEqual({ yes: false, reason: 'no-credit' });
    expect(canUseCredit(box.ctx, 'sixth')).toEqual({ yes: false, reason: 'no-credit' });
    expect(canUseCredit(box.ctx, 'fifth')).toEqual({ yes: true });
    expect(canUseCredit(box.ctx, 's-1')).toEqual({ yes: true });
    expect(release(box.ctx, 'fifth')).toBe('released');
    expect(canUseCredit(box.ctx, 'sixth')).toEqual({ yes: true });
    expect(chargeState(box.ctx, 'sixth')).toBe('none');
    reserve(box.ctx, 'sixth');
    const facts = ['s-1', 'sixth', 'seventh'].map((session) => creditFacts(box.ctx, session));
    expect(facts.map(({ creditLeft }) => creditLeft)).toEqual([true, true, false]);
    release(box.ctx, 'sixth');
    expect(creditFacts(box.ctx, 'seventh')).toEqual({ licenceInForce: true, creditLeft: true });
    box.license({ tier: 'starter' });
    expect(creditFacts(box.ctx, 'seventh')).toEqual({ licenceInForce: false, creditLeft: true });
  });
});

describe('D5: reserved, then settled or released, and never twice', () => {
  test('nothing happens outside a transaction, and a transaction that fails leaves nothing', () => {
    const box = licensedBox();
    box.license();
    for (const verb of [reserveCredit, settleCredit, releaseCredit]) expect(() => verb(box.ctx, 's')).toThrow('outside a transaction');
    const before = newestRecords(box.ctx.db, 1);
    const failing = () =>
      transact(box.ctx.db, () => {
        reserveCredit(box.ctx, 's');
        settleCredit(box.ctx, 's');
        throw new Error('the summary could not be kept');
      });
    expect(failing).toThrow('could not be kept');
    expect(left(box)).toBe(50);
    expect(listCharges(box.ctx, { limit: 9 })).toEqual([]);
    expect(newestRecords(box.ctx.db, 1)).toEqual(before);
  });

  test('every step, its second time, and what follows', () => {
    const box = licensedBox();
    box.license();
    const { ctx } = box;
    expect(() => settle(ctx, 's')).toThrow('record.conflict {"noun":"charge","id":"s","reason":"not-reserved"}');
    expect(release(ctx, 's')).toBe('unchanged');
    expect([reserve(ctx, 's'), reserve(ctx, 's'), chargeState(ctx, 's'), left(box)]).toEqual(['reserved', 'unchanged', 'reserved', 49]);
    expect([release(ctx, 's'), release(ctx, 's'), chargeState(ctx, 's'), left(box)]).toEqual(['released', 'unchanged', 'none', 50]);
    expect(() => settle(ctx, 's')).toThrow('not-reserved');
    expect([reserve(ctx, 's'), left(box)]).toEqual(['reserved', 49]);
    expect([settle(ctx, 's'), settle(ctx, 's'), chargeState(ctx, 's'), left(box)]).toEqual(['settled', 'unchanged', 'settled', 49]);
    expect([reserve(ctx, 's'), release(ctx, 's'), chargeState(ctx, 's'), left(box)]).toEqual(['unchanged', 'unchanged', 'settled', 49]);
    expect(listCharges(ctx, { limit: 9 }).map(({ attempt, step, place, remaining }) => [attempt, step, place, remaining])).toEqual([
      [2, 'settled', 4, 49],
      [2, 'reserved', 3, 49],
      [1, 'released', 2, 50],
      [1, 'reserved', 1, 49],
    ]);
    expect(newestRecords(ctx.db, 2).map(({ action, noun, recordId, details }) => [action, noun, recordId, JSON.parse(details)])).toEqual([
      ['settled', 'charge', '4', { session: 's', attempt: 2, grant: 1 }],
      ['reserved', 'charge', '3', { session: 's', attempt: 2, grant: 1 }],
    ]);
    expect(verifyCredits(ctx)).toEqual({ broken: null, grants: 1, charges: 4, granted: 50, spent: 1 });
  });

  test('D3: a summary and 12 messages to the assistant are one credit; a second language and a regeneration add nothing', () => {
    const box = licensedBox();
    box.license();
    for (let action = 0; action < 1 + 12 + 1 + 1; action++) {
      reserve(box.ctx, 'session');
      settle(box.ctx, 'session');
    }
    expect(left(box)).toBe(49);
  });

  test('D6: a Tensor customer who used nothing has 50 of 50 left, for 50 sessions', () => {
    const box = licensedBox();
    box.license({ tier: 'tensor' });
    expect(creditBalance(box.ctx).free).toEqual({ left: 50, granted: 50, lastDay: '2026-03-31' });
    spend(box.ctx, 's', 50);
    expect(() => reserve(box.ctx, 'one too many')).toThrow('credits.insufficient');
    expect(creditBalance(box.ctx)).toMatchObject({ left: 0, free: { left: 0, granted: 50 } });
  });

  test('the schema refuses what the verbs never do', () => {
    const box = licensedBox();
    box.license({ tier: 'business' });
    spend(box.ctx, 'paid', 1);
    reserve(box.ctx, 'open');
    const row = (values: string) => () =>
      box.ctx.db.sqlite.exec(
        `INSERT INTO credit_charges (seq, session_id, attempt, step, grant_seq, place, remaining, day, latest_day, at) VALUES (${values}, '2026-03-02', '2026-03-02', 1)`,
      );
    expect(row("4, 'paid', 2, 'reserved', 1, 4, 2")).toThrow('charged once');
    expect(row("4, 'open', 2, 'reserved', 1, 4, 2")).toThrow('charged once');
    expect(row("4, 'new', 2, 'reserved', 1, 4, 2")).toThrow('charged once');
    expect(row("4, 'new', 1, 'settled', 1, 4, 3")).toThrow('only what is reserved');
    expect(row("4, 'paid', 1, 'released', 1, 4, 4")).toThrow('only what is reserved');
    expect(row("4, 'open', 2, 'settled', 1, 4, 3")).toThrow('only what is reserved');
    expect(row("5, 'new', 1, 'reserved', 1, 4, 2")).toThrow('follows the last one');
    expect(row("4, 'new', 1, 'reserved', 1, 5, 2")).toThrow('follows the last one');
    expect(row("4, 'new', 1, 'reserved', 1, 4, 3")).toThrow('its own credit');
    expect(row("4, 'new', 1, 'spent', 1, 4, 2")).toThrow();
    expect(row("4, 'new', 1, 'reserved', 2, 1, 2")).toThrow();
    spend(box.ctx, 'rest', 3);
    expect(row("10, 'new', 1, 'reserved', 1, 10, -1")).toThrow('credit_charges_covered');
    for (const table of ['credit_charges', 'credit_grants']) {
      expect(() => box.ctx.db.sqlite.exec(`UPDATE ${table} SET at = 0`)).toThrow('append-only');
      expect(() => box.ctx.db.sqlite.exec(`DELETE FROM ${table}`)).toThrow('append-only');
    }
    const grant = (values: string) => () =>
      box.ctx.db.sqlite.exec(
        `INSERT INTO credit_grants (seq, kind, period, up_to, credits, starts_on, ends_on, file_id, after_charge, day, at) VALUES (${values}, '2026-03-01', '2026-04-01', 'L-1', 9, '2026-03-02', 1)`,
      );
    expect(grant("2, 'free', '2026-03', 55, 55")).toThrow('what its period lacks');
    expect(grant("2, 'free', '2026-03', 5, 0")).toThrow();
    expect(grant("3, 'free', '2026-03', 10, 5")).toThrow('follows the last one');
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });
});

describe('D5: spent first is what expires first, and free before bought on a tie', () => {
  test('through four grants in their order, and back to an earlier one when it is given back', () => {
    const box = licensedBox({ at: '2026-03-30T09:00:00Z' });
    box.license({
      tier: 'business',
      addOn: { credits: 2, started: '2026-03-01' },
      renewal: '2026-04-01',
      packs: [pack('late', 2, '2026-03-05'), pack('soon', 1, '2025-03-30')],
    });
    expect(creditBalance(box.ctx)).toMatchObject({ left: 10, free: { left: 5 }, bought: { left: 5, granted: 5, until: '2026-03-30' } });
    expect(creditBalance(box.ctx).sources.map(({ kind, period }) => `${kind} ${period}`)).toEqual([
      'pack soon',
      'free 2026-03',
      'add-on 2026-04-01',
      'pack late',
    ]);
    const drawn: string[] = [];
    for (let n = 1; n <= 10; n++) {
      reserve(box.ctx, `s${n}`);
      drawn.push(drawnFrom(box));
    }
    const free = Array<string>(5).fill('free 2026-03');
    expect(drawn).toEqual(['pack soon', ...free, 'add-on 2026-04-01', 'add-on 2026-04-01', 'pack late', 'pack late']);
    release(box.ctx, 's3');
    reserve(box.ctx, 's11');
    expect(drawnFrom(box)).toBe('free 2026-03');
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });

  test('what is due and not yet booked stands where it will be spent', () => {
    const box = licensedBox({ at: '2027-02-28T12:00:00Z' });
    const packs = [pack('sooner', 1, '2026-03-01'), pack('later', 1, '2026-04-01')];
    box.license({ tier: 'business', renewal: '2027-04-01', addOn: { credits: 2, started: '2026-05-01' }, packs });
    box.at('2027-03-01T12:00:00Z');
    expect(creditBalance(box.ctx).sources.map(({ kind, period, left }) => `${kind} ${period} ${left}`)).toEqual([
      'pack sooner 1',
      'free 2027-03 5',
      'add-on 2027-04-01 2',
      'pack later 1',
    ]);
    expect(creditBalance(box.ctx).bought).toEqual({ left: 4, granted: 4, until: '2027-03-01' });
    spend(box.ctx, 's', 1);
    expect(creditBalance(box.ctx).bought).toEqual({ left: 3, granted: 4, until: '2027-03-31' });
    spend(box.ctx, 't', 8);
    expect(creditBalance(box.ctx)).toMatchObject({ left: 0, bought: { left: 0, granted: 4, until: null } });
  });

  test('of two with the same end the older one', () => {
    const box = licensedBox();
    box.license({ tier: 'other', packs: [pack('first', 1), pack('second', 1)] });
    box.license({ tier: 'tensor' });
    spend(box.ctx, 'free', 50);
    reserve(box.ctx, 's');
    expect(drawnFrom(box)).toBe('pack first');
  });
});

describe('D4, D5: what is over is not spent, and not deleted', () => {
  test('a pack is good on its last day and not on the next', () => {
    const box = licensedBox({ at: '2027-02-28T12:00:00Z' });
    box.license({ tier: 'business', packs: [pack('p', 3, '2026-02-28')], renewal: '2027-12-01' });
    spend(box.ctx, 'february', 6);
    expect(drawnFrom(box)).toBe('pack p');
    box.at('2027-03-01T00:00:00Z');
    expect(creditBalance(box.ctx)).toMatchObject({ left: 5, bought: { left: 0, granted: 0, until: null } });
    expect(listGrants(box.ctx, { limit: 9 }).map(({ kind, credits }) => [kind, credits])).toEqual([
      ['free', 5],
      ['pack', 3],
    ]);
    spend(box.ctx, 'march', 5);
    expect(() => reserve(box.ctx, 'sixth')).toThrow('credits.insufficient');
  });

  test('a credit given back after its month goes to its month, and revives nothing', () => {
    const box = licensedBox({ at: '2026-03-31T23:00:00Z' });
    box.license({ tier: 'business' });
    reserve(box.ctx, 's');
    box.at('2026-04-01T00:00:00Z');
    expect(left(box)).toBe(5);
    release(box.ctx, 's');
    expect(left(box)).toBe(5);
    reserve(box.ctx, 's');
    expect(drawnFrom(box)).toBe('free 2026-04');
    expect(verifyCredits(box.ctx)).toMatchObject({ broken: null, granted: 10, spent: 1 });
  });

  test('a credit reserved before midnight and settled after it is of the day it was reserved', () => {
    const box = licensedBox({ at: '2026-03-31T23:59:59Z' });
    box.license({ tier: 'business' });
    reserve(box.ctx, 's');
    box.at('2026-04-01T00:00:10Z');
    settle(box.ctx, 's');
    expect(left(box)).toBe(5);
    expect(creditUse(box.ctx, '2026-03-01')).toEqual([{ day: '2026-03-31', kind: 'free', credits: 1 }]);
  });

  test('a pack that begins later can be seen, and cannot be spent yet', () => {
    const box = licensedBox();
    box.license({ tier: 'business', packs: [pack('tomorrow', 7, '2026-03-03')] });
    expect(creditBalance(box.ctx)).toMatchObject({ left: 5, bought: { left: 0 } });
    expect(creditBalance(box.ctx).sources.at(-1)).toMatchObject({
      period: 'tomorrow',
      left: 7,
      firstDay: '2026-03-03',
      lastDay: '2027-03-03',
    });
    spend(box.ctx, 's', 5);
    expect(() => reserve(box.ctx, 'sixth')).toThrow('credits.insufficient');
    box.at('2026-03-03T00:00:00Z');
    expect(left(box)).toBe(7);
  });
});

describe('D4: packs by licence and by voucher', () => {
  test('a voucher brings its packs once; a later licence that lists them brings them no second time', () => {
    const box = licensedBox();
    box.license({ tier: 'business' });
    const voucher = box.file('voucher', { id: 'V-1', packs: [pack('p', 20)] });
    expect(importLicenceFile(box.ctx, voucher)).toMatchObject({ state: 'imported', grants: [{ kind: 'pack', credits: 20 }] });
    expect(importLicenceFile(box.ctx, voucher)).toMatchObject({ state: 'unchanged', grants: [] });
    expect(box.license({ tier: 'business', packs: [pack('p', 20), pack('q', 5)] }).grants).toMatchObject([{ period: 'q', credits: 5 }]);
    expect(creditBalance(box.ctx)).toMatchObject({ left: 30, bought: { left: 25, granted: 25, until: '2027-03-01' } });
  });

  test('a voucher without a licence waits for one', () => {
    const box = licensedBox();
    importLicenceFile(box.ctx, box.file('voucher', { id: 'V-1', packs: [pack('p', 20)] }));
    expect(canUseCredit(box.ctx)).toEqual({ yes: false, reason: 'no-licence' });
    box.license({ tier: 'business' });
    expect(left(box)).toBe(25);
  });

  test('a pack in a file whose other pack is over comes in all the same, and is over', () => {
    const box = licensedBox();
    importLicenceFile(box.ctx, box.file('voucher', { id: 'V-1', packs: [pack('old', 9, '2025-01-01'), pack('new', 1)] }));
    box.license({ tier: 'business' });
    expect(listGrants(box.ctx, { limit: 9 })).toHaveLength(3);
    expect(left(box)).toBe(6);
  });
});

describe('what a crash left reserved', () => {
  test('is released when nobody works on it and it is old enough', () => {
    const box = licensedBox();
    box.license();
    for (const session of ['dead', 'running', 'done', 'fresh']) {
      if (session === 'fresh') box.at('2026-03-02T12:00:00Z');
      reserve(box.ctx, session);
    }
    settle(box.ctx, 'done');
    box.at('2026-03-02T10:00:00Z');
    const nobody = () => false;
    expect(releaseAbandoned(box.ctx, { age: hour, isAtWork: nobody })).toEqual([]);
    box.at('2026-03-02T12:30:00Z');
    const isAtWork = (session: string) => session === 'running';
    expect(releaseAbandoned(box.ctx, { age: hour, isAtWork })).toEqual(['dead']);
    expect(releaseAbandoned(box.ctx, { age: hour, isAtWork })).toEqual([]);
    expect(left(box)).toBe(47);
    expect(verifyCredits(box.ctx).broken).toBeNull();
  });
});

test('history: newest first, a page at a time; use by day counts what stands', () => {
  const box = licensedBox();
  box.license({ tier: 'business', packs: [pack('p', 3)] });
  spend(box.ctx, 'monday', 5);
  box.at('2026-03-03T09:00:00Z');
  spend(box.ctx, 'tuesday', 2);
  reserve(box.ctx, 'given back');
  release(box.ctx, 'given back');
  reserve(box.ctx, 'open');
  expect(creditUse(box.ctx, '2026-03-01')).toEqual([
    { day: '2026-03-02', kind: 'free', credits: 5 },
    { day: '2026-03-03', kind: 'pack', credits: 3 },
  ]);
  expect(creditUse(box.ctx, '2026-03-03')).toHaveLength(1);
  expect(listCharges(box.ctx, { limit: 2 }).map(({ seq }) => seq)).toEqual([17, 16]);
  expect(listCharges(box.ctx, { limit: 2, before: 16 }).map(({ seq }) => seq)).toEqual([15, 14]);
  expect(listGrants(box.ctx, { limit: 1 }).map(({ seq }) => seq)).toEqual([2]);
  expect(listGrants(box.ctx, { limit: 1, before: 2 }).map(({ seq }) => seq)).toEqual([1]);
});

test('D5: neither the balance nor a charge reads through the ledger: indexes alone, however long it is', () => {
  const box = licensedBox();
  box.license();
  const seen: string[] = [];
  const { sqlite } = box.ctx.db;
  const prepare = sqlite.prepare.bind(sqlite);
  Object.assign(sqlite, {
    prepare: (sql: string) => {
      if (/credit_charges/.test(sql)) seen.push(sql);
      return prepare(sql);
    },
  });
  creditBalance(box.ctx);
  reserve(box.ctx, 's');
  settle(box.ctx, 's');
  release(box.ctx, 's');
  chargeState(box.ctx, 's');
  creditUse(box.ctx, '2026-03-01');
  expect(seen.length).toBeGreaterThan(5);
  for (const sql of seen) {
    const names = Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, '']));
    const places = [...sql.matchAll(/\?/g)].map(() => '');
    const plan = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...places, ...(Object.keys(names).length > 0 ? [names] : [])) as {
      detail: string;
    }[];
    expect(
      plan.map(({ detail }) => detail).filter((detail) => /^SCAN (credit_charges|c|e|tail)\b/.test(detail)),
      sql,
    ).toEqual([]);
  }
});
