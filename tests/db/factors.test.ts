import { describe, expect, it } from 'vitest';
import { authenticate, authenticateCode } from '../../src/server/domain/accounts/authenticate.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { addFactor, removeFactor, renewRecoveryCodes } from '../../src/server/domain/accounts/factor.ts';
import { takeFactor } from '../../src/server/domain/accounts/take-factor.ts';
import { findFactor } from '../../src/server/domain/factors/find.ts';
import { offerSetup } from '../../src/server/domain/factors/set-up.ts';
import { stepOf } from '../../src/server/domain/factors/totp.ts';
import { useCode } from '../../src/server/domain/factors/use-code.ts';
import { findLogin, startLogin } from '../../src/server/domain/logins/logins.ts';
import { hour, second } from '../../src/server/kit/clock.ts';
import { actingAs } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';
import { withFactor } from '../helpers/factor.ts';
import { setPassword } from '../helpers/set-password.ts';
import { codeOf } from '../helpers/visitor.ts';

const password = 'correct horse battery';
const wrongCode = { code: 'auth.wrong-code' };
const step = 30 * second;

async function account(role = 'supporter') {
  const made = testContext();
  const { id, email } = await createAccount(made.ctx, { email: 'ana@example.com', name: 'Ana', role, password });
  return { ...made, id, email };
}

async function protectedAccount() {
  const made = await account();
  return { ...made, ...(await withFactor(made.ctx, made.id, password)) };
}

describe('RFC 6238', () => {
  // The appendix's seed for SHA-1, in base32; its codes cut to six digits.
  const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i the code is %s', (seconds, code) => {
    expect(stepOf(seed, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
    expect(stepOf(seed, code, new Date((seconds + 90) * 1000))).toBeNull();
  });

  it.each(['', '12345', '1234567', '12345a', '１２３４５６', ' 287082'])('%j is no code', (code) => {
    expect(stepOf(seed, code, new Date(59_000))).toBeNull();
  });
});

describe('K3: setting it up is refused', () => {
  it('with a wrong password, a wrong code, another account’s offer, a touched one, one that is over, and a second time', async () => {
    const { ctx, clock, id, email } = await account();
    const other = await createAccount(ctx, { email: 'bia@example.com', name: 'Bia', role: 'supporter', password });
    const offer = offerSetup(ctx, { id, email });
    const code = () => codeOf(offer.seed, ctx.now());
    const add = (change: object) => addFactor(ctx, id, { password, sealed: offer.sealed, code: code(), ...change });
    await expect(add({ password: 'no horse battery' })).rejects.toMatchObject({ code: 'auth.wrong-password' });
    await expect(add({ code: '000000' })).rejects.toMatchObject(wrongCode);
    await expect(add({ sealed: offerSetup(ctx, other).sealed })).rejects.toMatchObject(wrongCode);
    await expect(add({ sealed: `${offer.sealed}x` })).rejects.toMatchObject(wrongCode);
    clock.advance(hour);
    await expect(add({})).rejects.toMatchObject(wrongCode);
    expect(findFactor(ctx, id)).toBeNull();
    await withFactor(ctx, id, password);
    await expect(withFactor(ctx, id, password)).rejects.toMatchObject({ code: 'record.conflict' });
  });

  it('an offer leaves no trace before its code came back, and the seed none in the clear after', async () => {
    const { ctx, id, email } = await account();
    const before = ctx.db.sqlite.serialize();
    const { seed } = offerSetup(ctx, { id, email });
    expect(ctx.db.sqlite.serialize().equals(before)).toBe(true);
    const set = await withFactor(ctx, id, password);
    const stored = ctx.db.sqlite.serialize();
    for (const secret of [seed, set.seed, ...set.recoveryCodes.map((code) => code.replaceAll('-', ''))])
      expect(stored.includes(secret)).toBe(false);
  });
});

describe('a code', () => {
  it('opens once: not the one that set it up, not one again, not an older one', async () => {
    const { ctx, clock, id, seed } = await protectedAccount();
    expect(() => useCode(ctx, id, codeOf(seed, ctx.now()))).toThrow(expect.objectContaining(wrongCode));
    clock.advance(3 * step);
    const older = codeOf(seed, new Date(ctx.now().getTime() - step));
    expect(useCode(ctx, id, codeOf(seed, ctx.now()))).toBe('app');
    expect(() => useCode(ctx, id, codeOf(seed, ctx.now()))).toThrow(expect.objectContaining(wrongCode));
    expect(() => useCode(ctx, id, older)).toThrow(expect.objectContaining(wrongCode));
  });

  it('is taken a step early or late, with a space in it, and not two steps away', async () => {
    const { ctx, clock, id, seed } = await protectedAccount();
    clock.advance(5 * step);
    const at = (steps: number) => codeOf(seed, new Date(ctx.now().getTime() + steps * step));
    expect(() => useCode(ctx, id, at(-2))).toThrow(expect.objectContaining(wrongCode));
    expect(() => useCode(ctx, id, at(2))).toThrow(expect.objectContaining(wrongCode));
    expect(useCode(ctx, id, at(-1).replace(/^.../, '$& '))).toBe('app');
    expect(useCode(ctx, id, at(1))).toBe('app');
  });

  it('does not open with a seed that was moved from another account', async () => {
    const { ctx, clock, id, seed } = await protectedAccount();
    const other = await createAccount(ctx, { email: 'bia@example.com', name: 'Bia', role: 'supporter', password });
    await withFactor(ctx, other.id, password);
    ctx.db.sqlite
      .prepare('UPDATE factors SET secret = (SELECT secret FROM factors WHERE account_id = ?) WHERE account_id = ?')
      .run(id, other.id);
    clock.advance(step);
    expect(() => useCode(ctx, other.id, codeOf(seed, ctx.now()))).toThrow(expect.objectContaining({ code: 'data.damaged' }));
  });
});

describe('a recovery code', () => {
  it('opens once, however it is typed; nobody else’s does, and none after new ones were made', async () => {
    const { ctx, clock, id, seed, recoveryCodes } = await protectedAccount();
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const [first = '', second = '', third = ''] = recoveryCodes;
    expect(useCode(ctx, id, ` ${first.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`)).toBe('recovery');
    expect(() => useCode(ctx, id, first)).toThrow(expect.objectContaining(wrongCode));
    expect(findFactor(ctx, id)?.recoveryCodesLeft).toBe(9);
    const other = await createAccount(ctx, { email: 'bia@example.com', name: 'Bia', role: 'supporter', password });
    expect(() => useCode(ctx, other.id, second)).toThrow(expect.objectContaining(wrongCode));
    clock.advance(step);
    const renewed = await renewRecoveryCodes(ctx, id, { password, code: codeOf(seed, ctx.now()) });
    expect(() => useCode(ctx, id, third)).toThrow(expect.objectContaining(wrongCode));
    expect(useCode(ctx, id, renewed[9] ?? '')).toBe('recovery');
  });
});

describe('the second step', () => {
  it('is refused once the password changed, or the account was disabled, since the first', async () => {
    const { ctx, clock, id, email, seed } = await protectedAccount();
    const half = await authenticate(ctx, { email, password });
    expect(half.needsCode).toBe(true);
    clock.advance(step);
    const ask = () => authenticateCode(ctx, { accountId: id, stamp: half.stamp }, codeOf(seed, ctx.now()));
    ctx.db.sqlite.prepare('UPDATE accounts SET disabled_at = 1').run();
    expect(ask).toThrow(expect.objectContaining({ code: 'auth.required' }));
    ctx.db.sqlite.prepare('UPDATE accounts SET disabled_at = NULL').run();
    await setPassword(ctx, id, 'another horse battery');
    expect(ask).toThrow(expect.objectContaining({ code: 'auth.required' }));
    const again = await authenticate(ctx, { email, password: 'another horse battery' });
    expect(authenticateCode(ctx, { accountId: id, stamp: again.stamp }, codeOf(seed, ctx.now())).by).toBe('app');
  });

  it('a login is not started with a password that changed meanwhile', async () => {
    const { ctx, id, email } = await account();
    const { stamp } = await authenticate(ctx, { email, password });
    await setPassword(ctx, id, 'another horse battery');
    await expect(startLogin(ctx, id, { agent: 'x', address: '10.0.0.1' }, stamp)).rejects.toMatchObject({ code: 'auth.required' });
  });
});

describe('taking it away', () => {
  it('asks its owner for password and code, and refuses while the password is short', async () => {
    const { ctx, clock, id, seed, recoveryCodes } = await protectedAccount();
    const [code = ''] = recoveryCodes;
    await expect(removeFactor(ctx, id, { password: 'no horse battery', code })).rejects.toMatchObject({ code: 'auth.wrong-password' });
    await expect(removeFactor(ctx, id, { password, code: '000000' })).rejects.toMatchObject(wrongCode);
    await setPassword(ctx, id, 'Grünspan');
    const refused = { code: 'password.refused', params: { reason: 'password-short', limit: 15 } };
    await expect(removeFactor(ctx, id, { password: 'Grünspan', code })).rejects.toMatchObject(refused);
    await setPassword(ctx, id, password);
    clock.advance(step);
    await removeFactor(ctx, id, { password, code: codeOf(seed, ctx.now()) });
    expect(findFactor(ctx, id)).toBeNull();
  });

  it('an administrator does not without the rights of the account', async () => {
    const { ctx, id } = await protectedAccount();
    const acting = actingAs(ctx, { kind: 'account', id: 'x', grants: { 'accounts.manage': 'all', self: 'all' } }, 'page');
    expect(() => takeFactor(acting, id)).toThrow(expect.objectContaining({ code: 'role.beyond-own' }));
  });

  it('an administrator ends its logins; a short password goes with it, against an invitation', async () => {
    const { ctx, id, email } = await protectedAccount();
    const { token } = await startLogin(ctx, id, { agent: 'x', address: '10.0.0.1' });
    expect(takeFactor(ctx, id)).toBeNull();
    expect(await findLogin(ctx, token)).toBeNull();
    expect((await authenticate(ctx, { email, password })).needsCode).toBe(false);
    expect(() => takeFactor(ctx, id)).toThrow(expect.objectContaining({ code: 'record.missing' }));
    await withFactor(ctx, id, password);
    await setPassword(ctx, id, 'Grünspan');
    expect(takeFactor(ctx, id)?.token).toHaveLength(43);
    await expect(authenticate(ctx, { email, password: 'Grünspan' })).rejects.toMatchObject({ code: 'auth.wrong' });
  });
});
