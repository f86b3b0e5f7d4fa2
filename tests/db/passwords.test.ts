import { beforeAll, describe, expect, it } from 'vitest';
import { deleteFactor } from '../../src/db/queries/factors.ts';
import { acceptInvite } from '../../src/server/domain/accounts/accept-invite.ts';
import { authenticate } from '../../src/server/domain/accounts/authenticate.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { changePassword } from '../../src/server/domain/accounts/password.ts';
import { createInvite } from '../../src/server/domain/invites/create.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';
import { withFactor } from '../helpers/factor.ts';
import { setPassword } from '../helpers/set-password.ts';

const good = 'correct horse battery';
const owner = { email: 'ana.lima@acme-support.example', name: 'Ana Lima', role: 'supporter' };

async function account() {
  const made = testContext();
  const { id } = await createAccount(made.ctx, { ...owner, password: good });
  return { ...made, id };
}

/** Every way that sets a password. */
const ways: readonly [string, (ctx: Ctx, id: string, password: string) => Promise<unknown>][] = [
  ['a new account', (ctx, _id, password) => createAccount(ctx, { ...owner, email: 'lima.ana@acme-support.example', password })],
  ['one’s own page', (ctx, id, password) => changePassword(ctx, id, { present: good, password })],
  ['an invitation', (ctx, id, password) => acceptInvite(ctx, createInvite(ctx, id).token, { password })],
];

describe.each(ways)('A10: a password by %s is refused', (_way, set) => {
  let made: Awaited<ReturnType<typeof account>>;
  beforeAll(async () => {
    made = await account();
  });

  it.each([
    ['too short', 'fourteen chars', 'password-short', 15],
    ['too short in characters, not in bytes', '🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎', 'password-short', 15],
    ['too long', 'x1'.repeat(101), 'password-long', 200],
    ['a common one', 'passwordpassword', 'password-common', 15],
    ['the address', 'ana.lima@acme-support.example', 'password-own', 15],
    ['the name and a year', 'Ana Lima 20262026', 'password-own', 15],
    ['the name without its accents', 'ÂNÁ LÍMA ÂNÁ LÍMA', 'password-own', 15],
    ['the company and a common word', 'Acme Support password', 'password-own', 15],
    ['the product', 'Debrief Debrief 1', 'password-own', 15],
  ])('%s', async (_name, password, reason, limit) => {
    const before = made.ctx.db.sqlite.prepare('SELECT * FROM accounts').all();
    await expect(set(made.ctx, made.id, password)).rejects.toMatchObject({ code: 'password.refused', params: { reason, limit } });
    expect(made.ctx.db.sqlite.prepare('SELECT * FROM accounts').all()).toEqual(before);
  });
});

it('the company’s name counts as the settings have it', async () => {
  const { ctx, id } = await account();
  await setPassword(ctx, id, 'Ziegelhaus 2026 und');
  changeSettings(ctx, { companyName: 'Ziegelhaus und Söhne' });
  await expect(setPassword(ctx, id, 'Ziegelhaus 2026 und')).rejects.toMatchObject({ params: { reason: 'password-own' } });
});

it.each(['analima is not my cat', 'a banana republic soup', 'ｃｏｒｒｅｃｔ ｈｏｒｓｅ ｓｔａｐｌｅ', `${'long words '.repeat(18)}x9`])(
  'a name that only occurs in it, wide letters and length are fine: %s',
  async (password) => {
    const { ctx, id } = await account();
    await setPassword(ctx, id, password);
    expect((await authenticate(ctx, { email: owner.email, password: password.normalize('NFKC') })).account.id).toBe(id);
  },
);

describe('beside a second factor', () => {
  it('eight characters are enough, seven are not', async () => {
    const { ctx, id } = await account();
    await withFactor(ctx, id, good);
    await expect(setPassword(ctx, id, 'seven77')).rejects.toMatchObject({ params: { reason: 'password-short', limit: 8 } });
    await setPassword(ctx, id, 'Grünspan');
    expect((await authenticate(ctx, { email: owner.email, password: 'Grünspan' })).needsCode).toBe(true);
  });

  it('a short one is refused if the factor goes while it is hashed', async () => {
    const { ctx, id } = await account();
    await withFactor(ctx, id, good);
    const setting = setPassword(ctx, id, 'Grünspan');
    deleteFactor(ctx.db, id);
    await expect(setting).rejects.toMatchObject({ code: 'password.refused', params: { limit: 15 } });
  });
});

describe('changing one’s own', () => {
  it('takes the present one, and not one that was replaced meanwhile', async () => {
    const { ctx, id } = await account();
    const wrong = { code: 'auth.wrong-password' };
    await expect(changePassword(ctx, id, { present: 'no horse battery', password: 'another horse battery' })).rejects.toMatchObject(wrong);
    const change = changePassword(ctx, id, { present: good, password: 'another horse battery' });
    const race = changePassword(ctx, id, { present: good, password: 'a third horse battery' });
    const outcomes = await Promise.allSettled([change, race]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(authenticate(ctx, { email: owner.email, password: good })).rejects.toMatchObject({ code: 'auth.wrong' });
  });

  it('of an account beyond one’s own rights by an invitation is refused', async () => {
    const { ctx, id } = await account();
    const acting = actingAs(ctx, { kind: 'account', id: 'x', grants: { 'accounts.manage': 'all', self: 'all' } }, 'page');
    expect(() => createInvite(acting, id)).toThrow(expect.objectContaining({ code: 'role.beyond-own' }));
  });
});
