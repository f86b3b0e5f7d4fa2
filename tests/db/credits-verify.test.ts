import { describe, expect, test } from 'vitest';
import { creditBalance } from '../../src/server/domain/credits/balance.ts';
import { importLicenceFile } from '../../src/server/domain/credits/import.ts';
import { verifyCredits } from '../../src/server/domain/credits/verify.ts';
import { type Box, licensedBox, release, reserve, spend, vendor } from '../helpers/vendor.ts';

/** Grants: 1 pack p (10, until 2027-03-01), 2 free 2026-03 (5), 3 add-on (20, until 2026-04-01). Charges: 1 … 12. */
function ledger(): Box {
  const box = licensedBox();
  box.license({
    tier: 'business',
    renewal: '2026-04-01',
    addOn: { credits: 20, started: '2026-03-01' },
    packs: [{ id: 'p', credits: 10, bought: '2026-03-01' }],
  });
  spend(box.ctx, 's', 4);
  reserve(box.ctx, 'back');
  release(box.ctx, 'back');
  reserve(box.ctx, 'back');
  reserve(box.ctx, 'open');
  return box;
}

const broken = (box: Box) => verifyCredits(box.ctx).broken;

/** Somebody who may write the file: no trigger, no foreign key and no check stands in the way. */
function tamper(box: Box, sql: string): void {
  const { sqlite } = box.ctx.db;
  const triggers = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) sqlite.exec(`DROP TRIGGER ${name}`);
  for (const name of [
    'credit_charges_reserved',
    'credit_charges_closed',
    'credit_charges_settled',
    'credit_charges_place',
    'credit_grants_once',
  ]) {
    sqlite.exec(`DROP INDEX ${name}`);
  }
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('ignore_check_constraints = ON');
  sqlite.exec(sql);
}

const columns = 'seq, session_id, attempt, step, grant_seq, place, remaining, day, latest_day, at';
const charge = (values: string) => `INSERT INTO credit_charges (${columns}) VALUES (${values}, '2026-03-02', '2026-03-02', 0)`;

test('what the verbs wrote keeps every rule', () => {
  const box = ledger();
  expect(verifyCredits(box.ctx)).toEqual({ broken: null, grants: 3, charges: 12, granted: 35, spent: 6 });
  expect(creditBalance(box.ctx).left).toBe(35 - 6);
  expect(verifyCredits(licensedBox().ctx)).toEqual({ broken: null, grants: 0, charges: 0, granted: 0, spent: 0 });
});

test('a voucher backs its packs alone, no year of an add-on', () => {
  const box = ledger();
  importLicenceFile(box.ctx, box.file('voucher', { id: 'V-1', packs: [{ id: 'v', credits: 5, bought: '2026-03-02' }] }));
  expect(broken(box)).toBeNull();
  tamper(box, "UPDATE credit_grants SET ends_on = '2027-04-01', period = '2027-04-01' WHERE seq = 3");
  expect(broken(box)).toMatchObject({ row: 'grant', seq: 3, rule: 'file' });
});

describe('the first row that breaks a rule is named', () => {
  const cases: [what: string, sql: string, row: 'grant' | 'charge', seq: number, rule: string][] = [
    ['a charge taken out', 'DELETE FROM credit_charges WHERE seq = 5', 'charge', 6, 'gap'],
    ['the first charge taken out', 'DELETE FROM credit_charges WHERE seq = 1', 'charge', 2, 'gap'],
    ['the last charge cut off', 'DELETE FROM credit_charges WHERE seq = 12', 'charge', 12, 'audit'],
    ['a grant taken out', 'DELETE FROM credit_grants WHERE seq = 2', 'grant', 3, 'gap'],
    ['the last grant cut off', 'DELETE FROM credit_grants WHERE seq = 3; DELETE FROM credit_charges WHERE seq = 12', 'charge', 1, 'audit'],
    ['a grant moved among the charges', 'UPDATE credit_grants SET after_charge = 1 WHERE seq = 3', 'charge', 1, 'audit'],
    ['a grant moved to the end', 'UPDATE credit_grants SET after_charge = 99 WHERE seq = 3', 'charge', 1, 'audit'],
    ['a grant made larger', 'UPDATE credit_grants SET credits = 500 WHERE seq = 2', 'grant', 2, 'amount'],
    ['a grant made larger, and what it is up to', 'UPDATE credit_grants SET credits = 50, up_to = 50 WHERE seq = 2', 'grant', 2, 'file'],
    ['a pack made larger, and what it is up to', 'UPDATE credit_grants SET credits = 50, up_to = 50 WHERE seq = 1', 'grant', 1, 'file'],
    ['an add-on made larger, and what it is up to', 'UPDATE credit_grants SET credits = 50, up_to = 50 WHERE seq = 3', 'grant', 3, 'file'],
    ['a grant of nothing', 'UPDATE credit_grants SET credits = 0, up_to = 0 WHERE seq = 2', 'grant', 2, 'amount'],
    ['a pack that lasts longer', "UPDATE credit_grants SET ends_on = '2030-01-01' WHERE seq = 1", 'grant', 1, 'file'],
    ['a pack that began sooner', "UPDATE credit_grants SET starts_on = '2026-01-01' WHERE seq = 1", 'grant', 1, 'file'],
    ['a pack of another name', "UPDATE credit_grants SET period = 'q' WHERE seq = 1", 'grant', 1, 'file'],
    ['a month that lasts longer', "UPDATE credit_grants SET ends_on = '2026-05-01' WHERE seq = 2", 'grant', 2, 'file'],
    ['a month that began sooner', "UPDATE credit_grants SET starts_on = '2026-02-01' WHERE seq = 2", 'grant', 2, 'file'],
    [
      'another month',
      "UPDATE credit_grants SET period = '2026-04', starts_on = '2026-04-01', ends_on = '2026-05-01' WHERE seq = 2",
      'grant',
      2,
      'file',
    ],
    [
      'an add-on that lasts longer',
      "UPDATE credit_grants SET ends_on = '2027-04-01', period = '2027-04-01' WHERE seq = 3",
      'grant',
      3,
      'file',
    ],
    ['an add-on under another end', "UPDATE credit_grants SET period = '2027-04-01' WHERE seq = 3", 'grant', 3, 'file'],
    ['an add-on that began years ago', "UPDATE credit_grants SET starts_on = '2020-01-01' WHERE seq = 3", 'grant', 3, 'file'],
    ['an add-on that has not begun', "UPDATE credit_grants SET starts_on = '2026-03-03' WHERE seq = 3", 'grant', 3, 'file'],
    ['a free month made a pack', "UPDATE credit_grants SET kind = 'pack' WHERE seq = 2", 'grant', 2, 'file'],
    ['a pack made an add-on', "UPDATE credit_grants SET kind = 'add-on' WHERE seq = 1", 'grant', 1, 'file'],
    [
      'a grant after the licence ended',
      "UPDATE credit_grants SET day = '2026-04-01', starts_on = '2026-04-01', ends_on = '2026-05-01', period = '2026-04' WHERE seq = 2",
      'grant',
      2,
      'file',
    ],
    ['a grant of no file', "UPDATE credit_grants SET file_id = 'L-7' WHERE seq = 1", 'grant', 1, 'file'],
    ['a licence file that was changed', "UPDATE licence_files SET file = file || 'A'", 'grant', 1, 'file'],
    ['a session charged twice', charge("13, 's-1', 2, 'reserved', 3, 2, 18"), 'charge', 13, 'charged-twice'],
    ['a second reservation of what is open', charge("13, 'open', 2, 'reserved', 3, 2, 18"), 'charge', 13, 'charged-twice'],
    ['an attempt left out', charge("13, 'new', 2, 'reserved', 3, 2, 18"), 'charge', 13, 'charged-twice'],
    ['settled without a reservation', charge("13, 'new', 1, 'settled', 3, 2, 19"), 'charge', 13, 'not-reserved'],
    ['settled twice', charge("13, 's-1', 1, 'settled', 2, 12, 0"), 'charge', 13, 'not-reserved'],
    ['given back after it was settled', charge("13, 's-1', 1, 'released', 2, 12, 1"), 'charge', 13, 'not-reserved'],
    ['given back to another grant', charge("13, 'open', 1, 'released', 1, 1, 11"), 'charge', 13, 'not-reserved'],
    ['closed under another attempt', charge("13, 'open', 2, 'released', 3, 2, 20"), 'charge', 13, 'not-reserved'],
    ['a charge of no grant', charge("13, 'new', 1, 'reserved', 4, 1, 9"), 'charge', 13, 'no-such-grant'],
    ['one more than was granted', charge("13, 'new', 1, 'reserved', 2, 12, -1"), 'charge', 13, 'overspent'],
    ['a pack spent before what ends sooner', charge("13, 'new', 1, 'reserved', 1, 1, 9"), 'charge', 13, 'not-its-turn'],
    ['a sum that was raised', 'UPDATE credit_charges SET remaining = remaining + 1 WHERE seq = 12', 'charge', 12, 'sum'],
    ['a place that was changed', 'UPDATE credit_charges SET place = 7 WHERE seq = 12', 'charge', 12, 'sum'],
    [
      'a charge before its grant began',
      "UPDATE credit_charges SET day = '2026-02-27', latest_day = '2026-02-27' WHERE seq = 12",
      'charge',
      12,
      'not-its-time',
    ],
    [
      'a charge after its grant was over',
      "UPDATE credit_charges SET latest_day = '2026-04-01' WHERE seq = 12",
      'charge',
      12,
      'not-its-time',
    ],
    ['a day that runs back', "UPDATE credit_charges SET day = '2026-03-01' WHERE seq = 12", 'charge', 12, 'turned-back'],
    ['a grant of a day before', "UPDATE credit_grants SET day = '2026-03-01' WHERE seq = 3", 'grant', 3, 'turned-back'],
    ['another session’s name', "UPDATE credit_charges SET session_id = 'other' WHERE session_id = 'open'", 'charge', 12, 'audit'],
    [
      'settled made released, sums and all',
      "UPDATE credit_charges SET step = 'released', remaining = remaining + 1 WHERE seq = 2",
      'charge',
      2,
      'audit',
    ],
    ['a charge put in with all its sums', charge("13, 'new', 1, 'reserved', 3, 2, 18"), 'charge', 13, 'audit'],
    [
      'a grant that the log does not tell of',
      "UPDATE audit SET noun = 'other' WHERE noun = 'grant' AND record_id = '3'",
      'grant',
      3,
      'audit',
    ],
  ];

  test.each(cases)('%s', (_what, sql, row, seq, rule) => {
    const box = ledger();
    tamper(box, sql);
    expect(broken(box)).toEqual({ row, seq, rule });
  });

  test('a grant that claims to stand behind charges that there are not', () => {
    const box = ledger();
    box.license({ tier: 'premium', renewal: '2026-04-01' });
    expect(broken(box)).toBeNull();
    tamper(box, 'UPDATE credit_grants SET after_charge = 13 WHERE seq = 4');
    expect(broken(box)).toEqual({ row: 'grant', seq: 4, rule: 'order' });
  });

  test('what is counted ends before the broken row', () => {
    const grantBroken = ledger();
    tamper(grantBroken, 'UPDATE credit_grants SET credits = 500 WHERE seq = 2');
    expect(verifyCredits(grantBroken.ctx)).toMatchObject({ grants: 1, charges: 0, granted: 10, spent: 0 });
    const chargeBroken = ledger();
    tamper(chargeBroken, 'UPDATE credit_charges SET remaining = 1 WHERE seq = 1');
    expect(verifyCredits(chargeBroken.ctx)).toMatchObject({ grants: 3, charges: 0, granted: 35, spent: 0 });
  });

  test('the last grant cut off where nothing was charged', () => {
    const box = licensedBox();
    box.license({ tier: 'business', renewal: '2026-04-01', addOn: { credits: 20, started: '2026-03-01' } });
    tamper(box, 'DELETE FROM credit_grants WHERE seq = 2');
    expect(broken(box)).toEqual({ row: 'grant', seq: 2, rule: 'audit' });
  });

  test('free before bought on a tie', () => {
    const box = licensedBox();
    box.license({ tier: 'business', renewal: '2026-04-01', addOn: { credits: 20, started: '2026-03-01' } });
    tamper(box, charge("1, 'new', 1, 'reserved', 2, 1, 19"));
    expect(broken(box)).toEqual({ row: 'charge', seq: 1, rule: 'not-its-turn' });
  });

  test('a reset of the clock grants nothing', () => {
    const box = ledger();
    importLicenceFile(box.ctx, box.file('clock-reset', { id: 'R', from: '2026-03-02T09:00:00Z', to: '2026-03-02T08:00:00Z' }));
    expect(broken(box)).toBeNull();
    tamper(box, "UPDATE credit_grants SET file_id = 'R' WHERE seq = 1");
    expect(broken(box)).toEqual({ row: 'grant', seq: 1, rule: 'file' });
  });

  test('a licence of a key that is no longer known vouches for nothing', () => {
    const box = ledger();
    expect(verifyCredits({ ...box.ctx, vendorKeys: [] }).broken).toEqual({ row: 'grant', seq: 1, rule: 'file' });
    const retired = { ...box.ctx, vendorKeys: [{ ...vendor.trusted, use: 'retired' as const }] };
    expect(verifyCredits(retired).broken).toBeNull();
  });

  test('one reset explains one turn back, and no second one', () => {
    const box = ledger();
    const { at, ctx } = box;
    at('2026-03-03T09:00:00Z');
    spend(ctx, 'wrong', 1);
    at('2026-03-02T09:00:00Z');
    importLicenceFile(ctx, box.file('clock-reset', { id: 'R', from: '2026-03-03T09:00:00Z', to: '2026-03-02T09:00:00Z' }));
    spend(ctx, 'right', 2);
    expect(broken(box)).toBeNull();
    tamper(box, "UPDATE credit_charges SET day = '2026-03-01' WHERE seq = 18");
    expect(broken(box)).toEqual({ row: 'charge', seq: 18, rule: 'turned-back' });
  });
});

test('a ledger longer than one batch is read to its end', () => {
  const box = licensedBox();
  box.license({ tier: 'business', packs: [{ id: 'p', credits: 700, bought: '2026-03-01' }] });
  spend(box.ctx, 's', 550);
  expect(verifyCredits(box.ctx)).toEqual({ broken: null, grants: 2, charges: 1100, granted: 705, spent: 550 });
});
