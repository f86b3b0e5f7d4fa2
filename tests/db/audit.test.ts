import { expect, test } from 'vitest';
import { eraseName, nameOf, newestRecords } from '../../src/db/queries/audit.ts';
import { transact } from '../../src/db/transact.ts';
import { audit, named } from '../../src/server/domain/audit/append.ts';
import { genesis } from '../../src/server/domain/audit/model.ts';
import { auditHead, verifyAudit } from '../../src/server/domain/audit/verify.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';

function chain(): Ctx {
  const { ctx } = testContext();
  for (let n = 1; n <= 5; n++) transact(ctx.db, () => audit(ctx, { action: 'did', noun: 'thing', id: `t${n}`, details: { n } }));
  ctx.db.sqlite.exec('DROP TRIGGER audit_never_updated; DROP TRIGGER audit_never_deleted;');
  return ctx;
}

function tampered(sql: string) {
  const ctx = chain();
  ctx.db.sqlite.exec(sql);
  return verifyAudit(ctx);
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
  "actor = 'operator'",
  "source = 'cli'",
  "action = 'dId'",
  "noun = 'thinG'",
  "record_id = 't4'",
  `details = '{"n":4}'`,
  `hash = 'f' || substr(hash, 2)`,
])('an edited record is found: %s', (change) => {
  expect(tampered(`UPDATE audit SET ${change} WHERE seq = 3`)).toEqual({ seq: 3, reason: 'content' });
});

test('a record missing, two swapped, one put before the chain, a tail cut off or added: all are found', () => {
  expect(tampered('DELETE FROM audit WHERE seq = 2')).toEqual({ seq: 3, reason: 'gap' });
  expect(tampered('DELETE FROM audit WHERE seq = 1')).toEqual({ seq: 2, reason: 'gap' });
  const swap = 'UPDATE audit SET seq = 99 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 99;';
  expect(tampered(swap)).toEqual({ seq: 2, reason: 'content' });
  expect(tampered('DELETE FROM audit WHERE seq = 5')).toEqual({ seq: 5, reason: 'end' });
  expect(tampered('DELETE FROM audit')).toEqual({ seq: 1, reason: 'end' });
  expect(tampered('DELETE FROM audit_head')).toEqual({ seq: 6, reason: 'end' });
});

test('a record made anew with a right hash of its own breaks the one after it', () => {
  const ctx = chain();
  const other = testContext().ctx;
  for (let n = 1; n <= 3; n++) transact(other.db, () => audit(other, { action: 'forged', noun: 'thing', id: `t${n}` }));
  const [forged] = newestRecords(other.db, 1);
  ctx.db.sqlite
    .prepare('UPDATE audit SET action = ?, details = ?, prev_hash = ?, hash = ? WHERE seq = 3')
    .run(forged?.action, forged?.details, forged?.prevHash, forged?.hash);
  expect(verifyAudit(ctx)).toEqual({ seq: 3, reason: 'order' });
});

test('a whole chain is fine; names stand beside it and can be erased', () => {
  const { ctx } = testContext();
  expect(verifyAudit(ctx)).toBeNull();
  expect(auditHead(ctx)).toEqual({ seq: 0, hash: genesis });
  expect(genesis).toBe('2f45a495c5b4a1b6f0e1e3b6bcb3e89a8228e7d622424d51ca73fa9a98ee6844');
  const digest = transact(ctx.db, () => {
    const name = named(ctx, 'Ana Ruiz');
    audit(ctx, { action: 'did', noun: 'thing', id: 't1', details: { name } });
    return name;
  });
  expect(JSON.stringify(newestRecords(ctx.db, 1))).not.toContain('Ana');
  expect(nameOf(ctx.db, digest)).toBe('Ana Ruiz');
  expect(eraseName(ctx.db, digest)).toBe(true);
  expect(nameOf(ctx.db, digest)).toBeNull();
  expect(verifyAudit(ctx)).toBeNull();
});
