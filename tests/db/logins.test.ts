import { expect, test } from 'vitest';
import { updateAccount } from '../../src/db/queries/accounts.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { endLoginsOf } from '../../src/server/domain/logins/end.ts';
import { clearExpiredLogins, endLogin, findLogin, startLogin } from '../../src/server/domain/logins/logins.ts';
import { day, hour } from '../../src/server/kit/clock.ts';
import { testContext } from '../helpers/context.ts';

const from = { agent: 'Firefox', address: '10.0.0.7' };

async function signedIn() {
  const test = testContext();
  const account = await createAccount(test.ctx, {
    email: 'a@example.com',
    name: 'A',
    role: 'supporter',
    password: 'correct horse battery',
  });
  const { token } = await startLogin(test.ctx, account.id, from);
  const count = () => test.ctx.db.sqlite.prepare('SELECT count(*) FROM logins').pluck().get();
  return { ...test, account, token, count };
}

test('an unknown token, the stored id, and the token of an ended login open nothing', async () => {
  const { ctx, token } = await signedIn();
  const login = await findLogin(ctx, token);
  expect(login?.account.email).toBe('a@example.com');
  expect(await findLogin(ctx, 'A'.repeat(43))).toBeNull();
  expect(await findLogin(ctx, login?.id ?? '')).toBeNull();
  await endLogin(ctx, token);
  expect(await findLogin(ctx, token)).toBeNull();
});

test('no token stands in the database', async () => {
  const { ctx, token } = await signedIn();
  expect(ctx.db.sqlite.serialize().includes(token)).toBe(false);
});

test('a login unused for 12 hours is over, and forgotten', async () => {
  const { ctx, clock, token, count } = await signedIn();
  clock.advance(12 * hour - 1000);
  expect(await findLogin(ctx, token)).not.toBeNull();
  clock.advance(12 * hour + 1000);
  expect(await findLogin(ctx, token)).toBeNull();
  expect(count()).toBe(0);
});

test('a login used all the time is over after 7 days', async () => {
  const { ctx, clock, token } = await signedIn();
  for (let hours = 0; hours < 7 * 24 - 4; hours += 4) {
    clock.advance(4 * hour);
    expect(await findLogin(ctx, token), `after ${hours + 4} hours`).not.toBeNull();
  }
  clock.advance(4 * hour);
  expect(await findLogin(ctx, token)).toBeNull();
});

test('a disabled account is out at once; all logins of an account can be ended; old ones are cleared', async () => {
  const { ctx, clock, account, token, count } = await signedIn();
  updateAccount(ctx.db, account.id, { disabledAt: 1 });
  expect(await findLogin(ctx, token)).toBeNull();
  await startLogin(ctx, account.id, { agent: 'test', address: '127.0.0.1' });
  await startLogin(ctx, account.id, { agent: 'test', address: '127.0.0.1' });
  endLoginsOf(ctx, account.id);
  expect(count()).toBe(0);
  await startLogin(ctx, account.id, { agent: 'test', address: '127.0.0.1' });
  clock.advance(day);
  await clearExpiredLogins(ctx);
  expect(count()).toBe(0);
});
