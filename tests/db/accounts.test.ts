import { expect, test } from 'vitest';
import { updateAccount } from '../../src/db/queries/accounts.ts';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { authenticate } from '../../src/server/domain/accounts/authenticate.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { hasAccounts, listAccounts } from '../../src/server/domain/accounts/find.ts';
import { findLogin, startLogin } from '../../src/server/domain/logins/logins.ts';
import { testContext } from '../helpers/context.ts';
import { setPassword } from '../helpers/set-password.ts';

const ana = { email: 'Ana@Example.com', name: 'Ana', role: 'administrator', password: 'correct horse battery' } as const;

test('refuses a short password, no address, and a second account of one address', async () => {
  const { ctx } = testContext();
  await expect(createAccount(ctx, { ...ana, password: 'short' })).rejects.toMatchObject({
    code: 'password.refused',
    params: { reason: 'password-short', limit: 15 },
  });
  await expect(createAccount(ctx, { ...ana, email: 'ana' })).rejects.toMatchObject({ code: 'input.invalid', params: { field: 'email' } });
  expect(hasAccounts(ctx)).toBe(false);
  await createAccount(ctx, ana);
  await expect(createAccount(ctx, { ...ana, email: 'ana@example.COM' })).rejects.toMatchObject({ code: 'record.conflict' });
  expect(listAccounts(ctx)).toHaveLength(1);
});

test('lets nobody in with a wrong password, an unknown address, a disabled account', async () => {
  const { ctx } = testContext();
  const account = await createAccount(ctx, ana);
  const wrong = { code: 'auth.wrong' };
  await expect(authenticate(ctx, { email: ana.email, password: 'correct horse batterY' })).rejects.toMatchObject(wrong);
  await expect(authenticate(ctx, { email: 'nobody@example.com', password: ana.password })).rejects.toMatchObject(wrong);
  expect(newestRecords(ctx.db, 2).map((record) => [record.action, record.recordId])).toEqual([
    ['refused', 'unknown'],
    ['refused', account.id],
  ]);
  expect((await authenticate(ctx, { email: ' ANA@example.com', password: ana.password })).account.id).toBe(account.id);
  updateAccount(ctx.db, account.id, { disabledAt: 1 });
  await expect(authenticate(ctx, ana)).rejects.toMatchObject(wrong);
});

test('an unknown address takes the same work as a wrong password', async () => {
  const { ctx } = testContext();
  await createAccount(ctx, ana);
  const fastest = async (email: string) => {
    let best = Number.POSITIVE_INFINITY;
    for (let n = 0; n < 5; n++) {
      const start = performance.now();
      await authenticate(ctx, { email, password: 'wrong password' }).catch(() => null);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const [known, unknown] = [await fastest(ana.email), await fastest('nobody@example.com')];
  expect(unknown).toBeGreaterThan(known / 3);
  expect(known).toBeGreaterThan(unknown / 3);
});

test('a new password shuts out the old one and ends every login; no text of either is stored', async () => {
  const { ctx } = testContext();
  const account = await createAccount(ctx, ana);
  const { token } = await startLogin(ctx, account.id, { agent: 'test', address: '127.0.0.1' });
  await setPassword(ctx, account.id, 'another horse battery');
  expect(await findLogin(ctx, token)).toBeNull();
  await expect(authenticate(ctx, ana)).rejects.toMatchObject({ code: 'auth.wrong' });
  expect((await authenticate(ctx, { ...ana, password: 'another horse battery' })).account.id).toBe(account.id);
  expect(ctx.db.sqlite.serialize().includes('horse battery')).toBe(false);
  expect(account).not.toHaveProperty('passwordHash');
});
