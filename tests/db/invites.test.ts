import { describe, expect, it } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { acceptInvite } from '../../src/server/domain/accounts/accept-invite.ts';
import { authenticate } from '../../src/server/domain/accounts/authenticate.ts';
import { changeAccount } from '../../src/server/domain/accounts/change.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { offerSetup } from '../../src/server/domain/factors/set-up.ts';
import { createInvite } from '../../src/server/domain/invites/create.ts';
import { findInvite } from '../../src/server/domain/invites/find.ts';
import { findLogin, startLogin } from '../../src/server/domain/logins/logins.ts';
import { changeRole } from '../../src/server/domain/roles/change.ts';
import { createRole } from '../../src/server/domain/roles/create.ts';
import { day, second } from '../../src/server/kit/clock.ts';
import { heading, importTable } from '../helpers/account-table.ts';
import { testContext } from '../helpers/context.ts';
import { withFactor } from '../helpers/factor.ts';
import { setPassword } from '../helpers/set-password.ts';
import { codeOf } from '../helpers/visitor.ts';

const password = 'correct horse battery';
const ended = { code: 'invite.ended' };

async function invited(change: { password?: string } = {}) {
  const made = testContext();
  const account = await createAccount(made.ctx, { email: 'ana@example.com', name: 'Ana', role: 'supporter', ...change });
  return { ...made, id: account.id, token: createInvite(made.ctx, account.id).token };
}

describe('an invitation is ended', () => {
  it('when there is none with this token, nor with its hash', async () => {
    const { ctx, token } = await invited();
    const { id } = findInvite(ctx, token) ?? {};
    for (const other of ['', 'x', 'A'.repeat(43), id ?? '', `${token}A`, token.toUpperCase()]) {
      expect(findInvite(ctx, other)).toBeNull();
      await expect(acceptInvite(ctx, other, { password })).rejects.toMatchObject(ended);
    }
  });

  it('after seven days', async () => {
    const { ctx, clock, token } = await invited();
    clock.advance(7 * day - 1);
    expect(findInvite(ctx, token)?.email).toBe('ana@example.com');
    clock.advance(1);
    await expect(acceptInvite(ctx, token, { password })).rejects.toMatchObject(ended);
  });

  it('once a newer one is made, a password is set, or the account is disabled', async () => {
    const { ctx, id, token } = await invited();
    const newer = createInvite(ctx, id).token;
    expect(findInvite(ctx, token)).toBeNull();
    ctx.db.sqlite.prepare('UPDATE accounts SET disabled_at = 1').run();
    expect(findInvite(ctx, newer)).toBeNull();
    expect(() => createInvite(ctx, id)).toThrow(expect.objectContaining({ code: 'record.conflict' }));
    ctx.db.sqlite.prepare('UPDATE accounts SET disabled_at = NULL').run();
    await setPassword(ctx, id, password);
    expect(findInvite(ctx, newer)).toBeNull();
  });

  it('H1: once the account may do more than its maker could have known of', async () => {
    const { ctx, id, token } = await invited();
    changeAccount(ctx, id, { role: 'auditor' });
    expect(findInvite(ctx, token)).toBeNull();

    const narrow = createRole(ctx, { name: 'Narrow', grants: { 'summaries.view': 'own' } }).id;
    changeAccount(ctx, id, { role: narrow });
    const byRole = createInvite(ctx, id).token;
    changeRole(ctx, narrow, { grants: {} });
    expect(findInvite(ctx, byRole)).not.toBeNull();
    changeRole(ctx, narrow, { grants: { 'accounts.manage': 'all' } });
    expect(findInvite(ctx, byRole)).toBeNull();

    const byTable = createInvite(ctx, id).token;
    await importTable(ctx, `${heading}\nana@example.com,Ana B,,,,`);
    expect(findInvite(ctx, byTable)).not.toBeNull();
    expect((await importTable(ctx, `${heading}\nana@example.com,,administrator,,,`)).state).toBe('done');
    expect(findInvite(ctx, byTable)).toBeNull();
  });

  it('once it was accepted, also by two at the same moment', async () => {
    const { ctx, token } = await invited();
    const outcomes = await Promise.allSettled([
      acceptInvite(ctx, token, { password }),
      acceptInvite(ctx, token, { password: 'another horse battery' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(acceptInvite(ctx, token, { password })).rejects.toMatchObject(ended);
  });
});

it('no token stands in the database', async () => {
  const { ctx, token } = await invited();
  expect(ctx.db.sqlite.serialize().includes(token)).toBe(false);
});

describe('accepting one', () => {
  it('is refused with a short password, and used up by nothing that was refused', async () => {
    const { ctx, id, token } = await invited();
    const { sealed, seed } = offerSetup(ctx, { id, email: 'ana@example.com' });
    await expect(acceptInvite(ctx, token, { password: 'Grünspan' })).rejects.toMatchObject({ params: { limit: 15 } });
    await expect(acceptInvite(ctx, token, { password: 'Grünspan', sealed, code: '000000' })).rejects.toMatchObject({
      code: 'auth.wrong-code',
    });
    await expect(acceptInvite(ctx, token, { password: 'short', sealed, code: codeOf(seed, ctx.now()) })).rejects.toMatchObject({
      params: { limit: 8 },
    });
    const { recoveryCodes } = await acceptInvite(ctx, token, { password: 'Grünspan', sealed, code: codeOf(seed, ctx.now()) });
    expect(recoveryCodes).toHaveLength(10);
    expect((await authenticate(ctx, { email: 'ana@example.com', password: 'Grünspan' })).needsCode).toBe(true);
  });

  it('sets a first password, and is told as done by the account itself', async () => {
    const { ctx, id, token } = await invited();
    await acceptInvite(ctx, token, { password });
    const [record] = newestRecords(ctx.db, 1);
    expect(record).toMatchObject({ action: 'invite-accepted', actor: `account:${id}`, recordId: id });
    expect((await authenticate(ctx, { email: 'ana@example.com', password })).needsCode).toBe(false);
  });

  it('for a forgotten password ends the logins; nobody gets past the second factor with a link alone', async () => {
    const { ctx, clock, id, token } = await invited({ password });
    const set = await withFactor(ctx, id, password);
    const { token: login } = await startLogin(ctx, id, { agent: 'x', address: '10.0.0.1' });
    const offer = offerSetup(ctx, { id, email: 'ana@example.com' });
    const fresh = 'another horse battery';
    for (const input of [{}, { code: '' }, { sealed: offer.sealed, code: codeOf(offer.seed, ctx.now()) }])
      await expect(acceptInvite(ctx, token, { password: fresh, ...input })).rejects.toMatchObject({ code: 'auth.wrong-code' });
    expect(await findLogin(ctx, login)).not.toBeNull();
    clock.advance(30 * second);
    const { recoveryCodes } = await acceptInvite(ctx, token, { password: fresh, code: codeOf(set.seed, ctx.now()) });
    expect(recoveryCodes).toBeNull();
    expect(await findLogin(ctx, login)).toBeNull();
    await expect(authenticate(ctx, { email: 'ana@example.com', password })).rejects.toMatchObject({ code: 'auth.wrong' });
  });
});
