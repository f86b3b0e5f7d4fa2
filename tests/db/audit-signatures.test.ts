import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { lastSigned, signHead } from '../../src/server/domain/audit/sign.ts';
import { verificationState, verifyNow } from '../../src/server/domain/audit/verification.ts';
import { verifyAudit } from '../../src/server/domain/audit/verify.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { publicKeyId, signatureFits, signerInMemory, signingKey } from '../../src/server/kit/signing-key.ts';
import { addRecords, openForTampering, rewriteHashes } from '../helpers/audit-chain.ts';
import { testContext } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/folder.ts';

/** Ten records, signed at the fourth and the eighth, open for tampering. */
let ctx: Ctx;

beforeEach(() => {
  ({ ctx } = testContext());
  addRecords(ctx, 4);
  signHead(ctx);
  addRecords(ctx, 4, 5);
  signHead(ctx);
  addRecords(ctx, 2, 9);
  openForTampering(ctx);
});

async function brokenBy(sql: string, { rewrite = false } = {}) {
  ctx.db.sqlite.exec(sql);
  if (rewrite) rewriteHashes(ctx);
  return verifyAudit(ctx);
}

describe('K5: what hashes alone do not show is found by the signatures', () => {
  it('the whole chain made anew with hashes that fit', async () => {
    const found = await brokenBy(`UPDATE audit SET details = '{"n":0}' WHERE seq = 2`, { rewrite: true });
    expect(found).toMatchObject({ broken: { seq: 4, reason: 'signature' }, signedTo: 0 });
  });

  it('made anew from the fifth record on: the first four are vouched for', async () => {
    const found = await brokenBy(`UPDATE audit SET actor = 'operator' WHERE seq = 6`, { rewrite: true });
    expect(found).toMatchObject({ broken: { seq: 8, reason: 'signature' }, signedTo: 4 });
  });

  it('the tail cut off, and the head adapted', async () => {
    const found = await brokenBy('DELETE FROM audit WHERE seq > 7', { rewrite: true });
    expect(found.broken).toEqual({ seq: 8, reason: 'end' });
  });

  it('the tail cut off, the head adapted, and the signatures behind it taken out: the witness beside the key misses them', async () => {
    const found = await brokenBy('DELETE FROM audit WHERE seq > 7; DELETE FROM audit_signatures WHERE seq > 7', { rewrite: true });
    expect(found.broken).toEqual({ seq: 8, reason: 'end' });
  });

  it('made anew, with every signature taken out', async () => {
    const found = await brokenBy(`UPDATE audit SET details = '{"n":0}' WHERE seq = 2; DELETE FROM audit_signatures`, { rewrite: true });
    expect(found.broken).toEqual({ seq: 8, reason: 'signature' });
  });

  it('made anew, and signed with another key', async () => {
    const { data } = ctx;
    const forger = signerInMemory(randomBytes(32));
    ctx.db.sqlite.exec(`UPDATE audit SET details = '{"n":0}' WHERE seq = 2; DELETE FROM audit_signatures`);
    rewriteHashes(ctx);
    expect(signHead({ ...ctx, data: { ...data, signer: forger } })).toBe('signed');
    expect((await verifyAudit(ctx)).broken).toEqual({ seq: 8, reason: 'signature' });
  });

  it.each([
    "signature = 'AAAA'",
    "signature = ''",
    'at = at + 1',
    "key_id = 'other'",
    'hash = (SELECT hash FROM audit WHERE seq = 5)',
    'seq = 5',
  ])('an edited signature: %s', async (change) => {
    const { broken } = await brokenBy(`UPDATE audit_signatures SET ${change} WHERE seq = 4`);
    expect(broken).toEqual({ seq: change === 'seq = 5' ? 5 : 4, reason: 'signature' });
  });

  it('a signature taken out alone, where the witness knows of it', async () => {
    expect((await brokenBy('DELETE FROM audit_signatures WHERE seq = 8')).broken).toEqual({ seq: 8, reason: 'signature' });
  });

  it('the names erased: nothing is broken', async () => {
    expect(await brokenBy('DELETE FROM audit_names')).toMatchObject({ broken: null, records: 10, signedTo: 8 });
  });
});

describe('the head', () => {
  it('is signed where it moved, and only there; signatures are append-only', () => {
    const fresh = testContext().ctx;
    expect([signHead(fresh), lastSigned(fresh)]).toEqual(['unmoved', null]);
    addRecords(fresh, 2);
    expect([signHead(fresh), signHead(fresh)]).toEqual(['signed', 'unmoved']);
    expect(lastSigned(fresh)).toMatchObject({ seq: 2, keyId: fresh.data.signer.keyId, fits: true });
    expect(() => fresh.db.sqlite.exec('UPDATE audit_signatures SET at = 0')).toThrow('append-only');
    expect(() => fresh.db.sqlite.exec('DELETE FROM audit_signatures')).toThrow('append-only');
  });

  it.each([
    ['a chain made anew', `UPDATE audit SET details = '{"n":0}' WHERE seq = 2`],
    ['and its signatures taken out', `UPDATE audit SET details = '{"n":0}' WHERE seq = 2; DELETE FROM audit_signatures`],
    ['a log that was emptied', 'DELETE FROM audit; DELETE FROM audit_signatures; DELETE FROM audit_head'],
  ])('is not signed over what was done to the log: %s', (_, sql) => {
    ctx.db.sqlite.exec(sql);
    rewriteHashes(ctx);
    expect(signHead(ctx)).toBe('refused');
    addRecords(ctx, 1, 11);
    expect(signHead(ctx)).toBe('refused');
    expect(verificationState(ctx).signed?.fits).toBe(false);
  });
});

describe('a check that was asked for', () => {
  it('is written into the log with what it found; two at once are one', async () => {
    expect(verificationState(ctx).last).toBeNull();
    const checking = Promise.all([verifyNow(ctx), verifyNow(ctx)]);
    expect(verificationState(ctx).running).toEqual({ done: 0, total: 10 });
    const [first, second] = await checking;
    expect(first).toBe(second);
    expect(verificationState(ctx)).toMatchObject({
      head: { seq: 11 },
      running: null,
      last: { at: '2026-03-02T09:00:00.000Z', actor: 'system', records: 10, broken: null, signedTo: 8 },
    });
  });

  it('tells the first bad record', async () => {
    ctx.db.sqlite.exec("UPDATE audit SET actor = 'operator' WHERE seq = 3");
    await verifyNow(ctx);
    expect(verificationState(ctx).last).toMatchObject({ records: 2, broken: { seq: 3, reason: 'content' } });
  });
});

test('the key stands in the folder, for its owner alone; one that was lost is made anew, and the old signatures still hold', async () => {
  const folder = temporaryFolder();
  const first = signingKey(folder, randomBytes);
  expect(signingKey(folder, randomBytes).keyId).toBe(first.keyId);
  expect(statSync(join(folder, 'audit.key')).mode & 0o777).toBe(0o600);
  expect(publicKeyId(first.publicKey)).toBe(first.keyId);
  expect(signatureFits(first.publicKey, 'text', first.sign('text'))).toBe(true);
  expect(signatureFits(first.publicKey, 'text.', first.sign('text'))).toBe(false);

  const data = { ...testContext().ctx.data, folder };
  const box = { ...testContext().ctx, data: { ...data, signer: first } };
  addRecords(box, 3);
  signHead(box);
  expect(readFileSync(join(folder, 'audit.head'), 'utf8')).toContain(first.keyId);
  rmSync(join(folder, 'audit.key'));
  const second = signingKey(folder, randomBytes);
  expect(second.keyId).not.toBe(first.keyId);
  const later = { ...box, data: { ...data, signer: second } };
  addRecords(later, 1, 4);
  expect(signHead(later)).toBe('signed');
  expect(await verifyAudit(later)).toMatchObject({ broken: null, signedTo: 4 });

  rmSync(join(folder, 'audit-keys', `${first.keyId}.pem`));
  const forgotten = { ...box, data: { ...data, signer: signingKey(folder, randomBytes) } };
  expect((await verifyAudit(forgotten)).broken).toEqual({ seq: 3, reason: 'signature' });
  writeFileSync(join(folder, 'audit.head'), 'not what it was');
  expect(existsSync(join(folder, 'audit.head.part'))).toBe(false);
  expect((await verifyAudit(later)).broken).toEqual({ seq: 1, reason: 'signature' });
});
