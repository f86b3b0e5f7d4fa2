import { expect, test } from 'vitest';
import { updateAccount } from '../../src/db/queries/accounts.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { createKey, findKey, listKeys, revokeKey } from '../../src/server/domain/keys/keys.ts';
import { testContext } from '../helpers/context.ts';

async function withKey() {
  const test = testContext();
  const account = await createAccount(test.ctx, {
    email: 'a@example.com',
    name: 'A',
    role: 'administrator',
    password: 'correct horse battery',
  });
  return { ...test, account, ...createKey(test.ctx, { name: 'ticketing', accountId: account.id, scopes: ['sessions.capture'] }) };
}

test('an unknown key, a revoked one, and one of a disabled account act for nobody', async () => {
  const { ctx, token, key, account } = await withKey();
  expect(() => createKey(ctx, { name: 'x', accountId: 'none', scopes: [] })).toThrow('record.missing');
  expect(findKey(ctx, `${token}x`)).toBeNull();
  updateAccount(ctx.db, account.id, { disabledAt: 1 });
  expect(findKey(ctx, token)).toBeNull();
  updateAccount(ctx.db, account.id, { disabledAt: null });
  expect(findKey(ctx, token)).toMatchObject({ id: key.id });
  revokeKey(ctx, key.id);
  expect(findKey(ctx, token)).toBeNull();
  expect(() => revokeKey(ctx, key.id)).toThrow('record.missing');
});

test('acts for its account within its scopes, notes its use, and is stored nowhere', async () => {
  const { ctx, token, key, account } = await withKey();
  expect(findKey(ctx, token)).toEqual({
    kind: 'key',
    id: key.id,
    accountId: account.id,
    grants: { 'sessions.capture': 'all' },
  });
  expect(listKeys(ctx)[0]?.lastUsedAt).toBe('2026-03-02T09:00:00.000Z');
  expect(ctx.db.sqlite.serialize().includes(token)).toBe(false);
});
