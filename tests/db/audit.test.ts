import { expect, test } from 'vitest';
import { nameOf, newestRecords } from '../../src/db/queries/audit.ts';
import { transact } from '../../src/db/transact.ts';
import { audit, named } from '../../src/server/domain/audit/append.ts';
import { eraseName } from '../../src/server/domain/audit/erase.ts';
import { genesis } from '../../src/server/domain/audit/model.ts';
import { auditHead, verifyAudit } from '../../src/server/domain/audit/verify.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { addRecords, openForTampering } from '../helpers/audit-chain.ts';
import { testContext } from '../helpers/context.ts';

function chain(): Ctx {
  const { ctx } = testContext();
  addRecords(ctx, 5);
  openForTampering(ctx);
  return ctx;
}

async function tampered(sql: string) {
  const ctx = chain();
  ctx.db.sqlite.exec(sql);
  return (await verifyAudit(ctx)).broken;
}

test('a record outside a transaction is refused, and one can be neither changed nor deleted', () => {
  const { ctx } = testContext();
  expect(() => audit(ctx, { action: 'did', noun: 'thing', id: '1' })).toThrow('outside a transaction');
  transact(ctx.db, () => audit(ctx, { action: 'did', noun: 'thing', id: '1' }));
  expect(() => ctx.db.sqlite.exec("UPDATE audit SET actor = 'x'")).toThrow('append-only');
  expect(() => ctx.db.sqlite.exec('DELETE FROM audit')).toThrow('append-only');
});

test.each([
  'at = at + 1',
  'at = 9223372036854775807',
  "at = 'yesterday'",
  "actor = 'operator'",
  "source = 'cli'",
  "action = 'dId'",
  "noun = 'thinG'",
  "record_id = 't4'",
  `details = '{"n":4}'`,
  `details = CAST(X'7BFF7D' AS TEXT)`,
  `hash = 'f' || substr(hash, 2)`,
])('K5: an edited record is found: %s', async (change) => {
  expect(await tampered(`UPDATE audit SET ${change} WHERE seq = 3`)).toEqual({ seq: 3, reason: 'content' });
});

test.each<[what: string, sql: string, seq: number, reason: string]>([
  ['one missing', 'DELETE FROM audit WHERE seq = 2', 3, 'gap'],
  ['the first missing', 'DELETE FROM audit WHERE seq = 1', 2, 'gap'],
  [
    'two swapped',
    'UPDATE audit SET seq = 99 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 99',
    2,
    'content',
  ],
  [
    'one put before the chain',
    'INSERT INTO audit SELECT -7, at, actor, source, action, noun, record_id, details, prev_hash, hash FROM audit WHERE seq = 2',
    -7,
    'gap',
  ],
  ['the tail cut off', 'DELETE FROM audit WHERE seq = 5', 5, 'end'],
  ['all cut off', 'DELETE FROM audit', 1, 'end'],
  ['the head gone', 'DELETE FROM audit_head', 6, 'end'],
])('K5: %s is found', async (_, sql, seq, reason) => {
  expect(await tampered(sql)).toEqual({ seq, reason });
});

test('K5: a record made anew with a right hash of its own breaks the one after it', async () => {
  const ctx = chain();
  const other = testContext().ctx;
  for (let n = 1; n <= 3; n++) transact(other.db, () => audit(other, { action: 'forged', noun: 'thing', id: `t${n}` }));
  const [forged] = newestRecords(other.db, 1);
  ctx.db.sqlite
    .prepare('UPDATE audit SET action = ?, details = ?, prev_hash = ?, hash = ? WHERE seq = 3')
    .run(forged?.action, forged?.details, forged?.prevHash, forged?.hash);
  expect((await verifyAudit(ctx)).broken).toEqual({ seq: 3, reason: 'order' });
});

test('K9: a whole chain is fine; names stand beside it and can be erased, which is written down', async () => {
  const { ctx } = testContext();
  expect(await verifyAudit(ctx)).toEqual({ records: 0, head: { seq: 0, hash: genesis }, broken: null, signedTo: 0 });
  expect(genesis).toBe('2f45a495c5b4a1b6f0e1e3b6bcb3e89a8228e7d622424d51ca73fa9a98ee6844');
  const digest = transact(ctx.db, () => {
    const name = named(ctx, 'Ana Ruiz');
    audit(ctx, { action: 'did', noun: 'thing', id: 't1', details: { name } });
    return name;
  });
  expect(JSON.stringify(newestRecords(ctx.db, 1))).not.toContain('Ana');
  expect(nameOf(ctx.db, digest)).toBe('Ana Ruiz');
  expect(eraseName(ctx, 'Ana Ruis')).toBe(false);
  expect(auditHead(ctx).seq).toBe(1);
  expect(eraseName(ctx, 'Ana Ruiz')).toBe(true);
  expect(nameOf(ctx.db, digest)).toBeNull();
  expect(newestRecords(ctx.db, 1)[0]).toMatchObject({ action: 'erased', noun: 'name', recordId: digest });
  expect(await verifyAudit(ctx)).toMatchObject({ records: 2, broken: null });
});

test('K9: the whole side table erased, the chain verifies', async () => {
  const ctx = chain();
  transact(ctx.db, () => audit(ctx, { action: 'did', noun: 'thing', id: 't1', details: { name: named(ctx, 'Ana Ruiz') } }));
  ctx.db.sqlite.exec('DELETE FROM audit_names');
  expect((await verifyAudit(ctx)).broken).toBeNull();
});

test('a check of many records lets others have their turn, and sees what they add', async () => {
  const { ctx } = testContext();
  addRecords(ctx, 1200);
  const reports: [number, number][] = [];
  const checking = verifyAudit(ctx, (done, total) => reports.push([done, total]));
  setTimeout(() => addRecords(ctx, 100, 1201), 0);
  expect(await checking).toMatchObject({ records: 1300, broken: null });
  expect(reports.length).toBeGreaterThan(4);
  expect(reports[0]).toEqual([250, 1200]);
  expect(reports.at(-1)).toEqual([1300, 1300]);
});
