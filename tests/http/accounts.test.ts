import { beforeEach, describe, expect, it } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { createRole } from '../../src/server/domain/roles/create.ts';
import { permissionNames } from '../../src/server/domain/roles/permissions.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { password, refusal, type TestApp, testApp } from '../helpers/app.ts';
import { sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let adminId: string;
let admin: string;

beforeEach(async () => {
  box = testApp();
  adminId = (await box.account()).id;
  admin = await box.login(adminId);
});

const api = (method: string, path: string, body?: unknown, login = admin) => box.ask(method, `/api/v1${path}`, { login, body });
const make = async (change: object = {}) => {
  const response = await api('POST', '/accounts', { email: 'rui@example.com', name: 'Rui Costa', role: 'supporter', ...change });
  return (await response.json()) as { id: string; invitation: { path: string } | null };
};
const records = () => newestRecords(box.ctx.db, 500).length;

/** Somebody who may manage accounts, and little else. */
async function clerk(): Promise<{ id: string; login: string }> {
  const role = createRole(box.ctx, { name: 'Clerk', grants: { 'accounts.manage': 'all', 'summaries.view': 'own' } });
  const { id } = await box.account(role.id, { email: 'clerk@example.com' });
  return { id, login: await box.login(id) };
}

describe('refused, and nothing changed', () => {
  it.each([
    ['no address', { email: 'rui' }, 400, 'input.invalid', { field: 'email', reason: 'no-email' }],
    ['a name of nothing one sees', { name: '\u200b \u202e' }, 400, 'input.invalid', { field: 'name', reason: 'empty' }],
    ['a language that the pages lack', { language: 'it' }, 400, 'input.invalid', { field: 'language', reason: 'none-of' }],
    ['no time zone', { timeZone: 'Mars/Olympus' }, 400, 'input.invalid', { field: 'timeZone', reason: 'no-time-zone' }],
    ['a role that is none', { role: 'root' }, 404, 'record.missing', { noun: 'role', id: 'root' }],
    ['a group that is none', { groups: ['x'] }, 404, 'record.missing', { noun: 'group', id: 'x' }],
    ['a field of its own', { passwordHash: 'x' }, 400, 'input.invalid', { reason: 'unknown-fields' }],
    ['an address that has an account', { email: 'ADMINISTRATOR@example.com' }, 409, 'record.conflict', { reason: 'exists' }],
    ['a password too short', { password: 'short' }, 422, 'password.refused', { reason: 'password-short' }],
  ])('an account with %s', async (_name, change, status, code, params) => {
    const before = records();
    const response = await api('POST', '/accounts', { email: 'rui@example.com', name: 'Rui', role: 'supporter', ...change });
    expect(response.status).toBe(status);
    expect(await refusal(response)).toMatchObject({ code, params });
    expect(records()).toBe(before);
  });

  it('an account that is not there', async () => {
    for (const [method, path, body] of [
      ['GET', '/accounts/none'],
      ['PATCH', '/accounts/none', { name: 'x' }],
      ['DELETE', '/accounts/none'],
      ['POST', '/accounts/none/invitation', {}],
      ['POST', '/accounts/changes', { accounts: ['none'], role: 'auditor' }],
      ['POST', '/invitations', { accounts: ['none'] }],
    ] as const) {
      expect((await api(method, path, body)).status, `${method} ${path}`).toBe(404);
    }
  });

  it.each(['manager', 'supporter', 'auditor'])('a %s, on every page and address of accounts', async (role) => {
    const login = await box.login((await box.account(role)).id);
    for (const path of ['/accounts', `/accounts/${adminId}`, '/exports/accounts']) {
      expect((await api('GET', path, undefined, login)).status, path).toBe(403);
    }
    expect((await api('POST', '/accounts', { email: 'a@b.de', name: 'A', role }, login)).status).toBe(403);
    expect((await api('PATCH', `/accounts/${adminId}`, { disabled: true }, login)).status).toBe(403);
    expect((await api('POST', '/imports/accounts', 'email', login)).status).toBe(403);
  });

  it('H1: nobody makes, edits, invites or moves an account that may do more than they, nor gives such a role', async () => {
    const { id: own, login } = await clerk();
    const peer = await make({ role: 'auditor' });
    const before = records();
    const attempts = [
      api('POST', '/accounts', { email: 'x@example.com', name: 'X', role: 'administrator' }, login),
      api('PATCH', `/accounts/${own}`, { role: 'administrator' }, login),
      api('PATCH', `/accounts/${adminId}`, { email: 'mine@example.com' }, login),
      api('PATCH', `/accounts/${adminId}`, { disabled: true }, login),
      api('PATCH', `/accounts/${peer.id}`, { name: 'Y' }, login),
      api('DELETE', `/accounts/${peer.id}`, undefined, login),
      api('POST', `/accounts/${adminId}/invitation`, {}, login),
      api('POST', '/invitations', { accounts: [adminId] }, login),
      api('POST', '/accounts/changes', { accounts: [peer.id], disabled: true }, login),
    ];
    for (const response of await Promise.all(attempts)) {
      expect(response.status).toBe(403);
      expect((await refusal(response)).code).toBe('role.beyond-own');
    }
    expect(records()).toBe(before);
  });

  it('H1: a key hands out no more than its scopes, whoever it belongs to', async () => {
    const key = box.key(adminId, ['accounts.manage']);
    const body = { email: 'x@example.com', name: 'X', role: 'supporter' };
    expect((await box.ask('POST', '/api/v1/accounts', { key, body })).status).toBe(403);
  });

  it('oneself, disabled or deleted', async () => {
    await box.account('administrator', { email: 'second@example.com' });
    for (const response of [await api('PATCH', `/accounts/${adminId}`, { disabled: true }), await api('DELETE', `/accounts/${adminId}`)]) {
      expect(response.status).toBe(409);
      expect((await refusal(response)).code).toBe('accounts.self');
    }
    const key = box.key(
      adminId,
      permissionNames.filter((name) => name !== 'self'),
    );
    expect((await box.ask('PATCH', `/api/v1/accounts/${adminId}`, { key, body: { disabled: true } })).status).toBe(409);
  });

  it('H2: the last administrator who can sign in, by any way, also for the operator', async () => {
    const invited = await make({ email: 'second@example.com', role: 'administrator' });
    const local = (method: string, path: string, body?: unknown) =>
      box.app.request(
        `/api/v1${path}`,
        { method, headers: { 'content-type': 'application/json' }, ...(body !== undefined && { body: JSON.stringify(body) }) },
        { local: true },
      );
    const before = records();
    for (const response of [
      await api('PATCH', `/accounts/${adminId}`, { role: 'manager' }),
      await local('PATCH', `/accounts/${adminId}`, { disabled: true }),
      await local('PATCH', `/accounts/${adminId}`, { role: 'auditor', name: 'Nobody' }),
      await local('POST', '/accounts/changes', { accounts: [adminId, invited.id], role: 'supporter' }),
      await local('POST', '/accounts/changes', { accounts: [invited.id, adminId], disabled: true }),
    ]) {
      expect(response.status).toBe(409);
      expect((await refusal(response)).code).toBe('accounts.last-administrator');
    }
    expect((await local('DELETE', `/accounts/${adminId}`)).status).toBe(409);
    expect(records()).toBe(before);
    await box.account('administrator', { email: 'third@example.com' });
    expect((await local('PATCH', `/accounts/${adminId}`, { disabled: true })).status).toBe(200);
  });

  it('an account that somebody used is disabled, not deleted', async () => {
    const used = (await box.account('supporter', { email: 'used@example.com' })).id;
    await box.login(used);
    const withKey = (await make({ email: 'key@example.com' })).id;
    box.key(withKey);
    openSession(box.ctx, sampleSession({ supporter: { name: 'Eva', email: 'eva@example.com' } }));
    const withSession = (await make({ email: 'eva@example.com' })).id;
    for (const id of [used, withKey, withSession]) {
      expect((await refusal(await api('DELETE', `/accounts/${id}`))).code).toBe('accounts.in-use');
    }
    const fresh = await make();
    expect((await api('DELETE', `/accounts/${fresh.id}`)).status).toBe(204);
    expect((await api('GET', `/accounts/${fresh.id}`)).status).toBe(404);
  });
});

describe('an account', () => {
  it('without a password comes with a link that sets one once; with one, without', async () => {
    const made = await make();
    expect(made).toMatchObject({ state: 'invited', hasPassword: false, groups: [] });
    expect(made.invitation?.path).toMatch(/^\/invite\/[\w-]{43}$/);
    expect((await box.ask('GET', made.invitation?.path ?? '')).status).toBe(200);
    const again = (await (await api('POST', `/accounts/${made.id}/invitation`, {})).json()) as { path: string };
    expect((await box.ask('GET', made.invitation?.path ?? '')).status).not.toBe(200);
    expect((await box.ask('GET', again.path)).status).toBe(200);
    expect(await make({ email: 'b@example.com', password })).toMatchObject({ state: 'active', invitation: null });
    expect(await (await api('GET', `/accounts/${made.id}`)).json()).not.toHaveProperty('invitation');
  });

  it.each([
    ['disabled', { disabled: true }],
    ['given another role', { role: 'manager' }],
  ])('%s is out at once, with every login', async (_name, change) => {
    const { id } = await box.account('supporter');
    const [one, two] = [await box.login(id), await box.login(id)];
    expect((await box.ask('GET', '/sessions', { login: one })).status).toBe(200);
    await api('PATCH', `/accounts/${id}`, change);
    for (const login of [one, two]) expect((await box.ask('GET', '/sessions', { login })).status).toBe(303);
    expect(box.ctx.db.sqlite.prepare('SELECT count(*) FROM logins WHERE account_id = ?').pluck().get(id)).toBe(0);
  });

  it('disabled: its key, its password and its invitation open nothing; enabled, the first two do again', async () => {
    const { id } = await box.account('supporter');
    const key = box.key(id, ['summaries.view']);
    const { path } = (await (await api('POST', `/accounts/${id}/invitation`, {})).json()) as { path: string };
    await api('PATCH', `/accounts/${id}`, { disabled: true });
    expect((await box.ask('GET', '/api/v1/sessions', { key })).status).toBe(401);
    expect((await api('POST', `/accounts/${id}/invitation`, {})).status).toBe(409);
    await api('PATCH', `/accounts/${id}`, { disabled: false });
    expect((await box.ask('GET', '/api/v1/sessions', { key })).status).toBe(200);
    expect((await box.ask('GET', path)).status).not.toBe(200);
  });

  it('is changed with a record of before and after; the same again changes nothing', async () => {
    const { id } = await make();
    const group = (await (await api('POST', '/groups', { name: 'Lisbon' })).json()) as { id: string };
    const change = { name: 'Rui  da\u202e Costa ', timeZone: 'Europe/Lisbon', groups: [group.id] };
    const changed = await (await api('PATCH', `/accounts/${id}`, change)).json();
    expect(changed).toMatchObject({ name: 'Rui da Costa', timeZone: 'Europe/Lisbon', groups: [{ id: group.id, name: 'Lisbon' }] });
    const [record] = newestRecords(box.ctx.db, 1);
    expect(record).toMatchObject({ actor: `account:${adminId}`, source: 'api', action: 'changed', noun: 'account', recordId: id });
    const details = JSON.parse(record?.details ?? '') as { before: object; after: object };
    expect(Object.keys(details.before)).toEqual(['groups', 'name', 'timeZone']);
    expect(details).toMatchObject({ before: { groups: [], timeZone: 'UTC' }, after: { groups: [group.id], timeZone: 'Europe/Lisbon' } });
    expect(record?.details).not.toContain('Costa');
    const before = records();
    await api('PATCH', `/accounts/${id}`, change);
    expect(records()).toBe(before);
  });

  it('gets the sessions of its address that are nobody’s; with another address it keeps them', async () => {
    const mine = (email: string) => openSession(box.ctx, sampleSession({ id: email, supporter: { name: 'Eva', email } })).session.id;
    const [first, second] = [mine('eva@example.com'), mine('eva@example.net')];
    const owner = (id: string) => box.ctx.db.sqlite.prepare('SELECT supporter_account_id FROM sessions WHERE id = ?').pluck().get(id);
    const { id } = await make({ email: 'eva@example.com' });
    expect([owner(first), owner(second)]).toEqual([id, null]);
    await api('PATCH', `/accounts/${id}`, { email: 'EVA@example.net' });
    expect([owner(first), owner(second)]).toEqual([id, id]);
    await make({ email: 'eva@example.com' });
    expect(owner(first)).toBe(id);
  });

  it('with another address opens by its old invitation no more', async () => {
    const made = await make();
    await api('PATCH', `/accounts/${made.id}`, { email: 'other@example.com' });
    expect((await box.ask('GET', made.invitation?.path ?? '')).status).not.toBe(200);
  });
});

describe('the list', () => {
  it('goes on by its cursor, in the order of the addresses, whatever happens in between', async () => {
    for (const n of [4, 2, 5, 1, 3]) await make({ email: `p${n}@example.com` });
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = (await (await api('GET', `/accounts?limit=2${next && `&cursor=${next}`}`)).json()) as never as {
        accounts: { email: string }[];
        next: string | null;
      };
      seen.push(...page.accounts.map(({ email }) => email));
      next = page.next;
      await make({ email: `a${seen.length}@example.com` });
    }
    expect(seen).toEqual(['administrator@example.com', ...[1, 2, 3, 4, 5].map((n) => `p${n}@example.com`)]);
  });

  it.each([
    ['search=EMILIA', ['e@example.com']],
    ['search=e%40', ['e@example.com']],
    ['search=%25', []],
    ['search=_', []],
    ['email=E@example.com', ['e@example.com']],
    ['role=auditor', ['z@example.com']],
    ['state=active', ['administrator@example.com']],
    ['state=disabled', ['z@example.com']],
    ['state=invited&role=supporter', ['e@example.com']],
    ['group=none', []],
  ])('finds by %s', async (query, emails) => {
    await make({ email: 'e@example.com', name: 'Émilia Ñandú' });
    const { id } = await make({ email: 'z@example.com', role: 'auditor' });
    await api('PATCH', `/accounts/${id}`, { disabled: true });
    const { accounts } = (await (await api('GET', `/accounts?${query}`)).json()) as { accounts: { email: string }[] };
    expect(accounts.map(({ email }) => email)).toEqual(emails);
  });

  it.each(['cursor=x', `cursor=${Buffer.from('[1]').toString('base64url')}`, 'limit=0', 'limit=201', 'state=asleep'])(
    'refuses %s',
    async (query) => {
      expect((await api('GET', `/accounts?${query}`)).status).toBe(400);
    },
  );
});

describe('a bulk change', () => {
  it('A9: changes the selection, leaves oneself out and says so', async () => {
    const [a, b] = [await make(), await make({ email: 'b@example.com', role: 'auditor' })];
    const group = (await (await api('POST', '/groups', { name: 'Night' })).json()) as { id: string };
    const body = { accounts: [a.id, adminId, b.id, a.id], role: 'auditor', join: [group.id] };
    expect(await (await api('POST', '/accounts/changes', body)).json()).toEqual({
      changed: [a.id, b.id],
      unchanged: [],
      leftOut: [adminId],
    });
    expect(await (await api('POST', '/accounts/changes', body)).json()).toEqual({
      changed: [],
      unchanged: [a.id, b.id],
      leftOut: [adminId],
    });
    expect(await (await api('GET', `/accounts/${adminId}`)).json()).toMatchObject({ role: 'administrator', groups: [] });
    const left = await api('POST', '/accounts/changes', { accounts: [a.id], leave: [group.id], disabled: true });
    expect(await left.json()).toMatchObject({ changed: [a.id] });
    expect(await (await api('GET', `/accounts/${a.id}`)).json()).toMatchObject({ groups: [], state: 'disabled' });
  });

  it('all or nothing', async () => {
    const a = await make();
    expect((await api('POST', '/accounts/changes', { accounts: [a.id, 'none'], disabled: true })).status).toBe(404);
    expect(await (await api('GET', `/accounts/${a.id}`)).json()).toMatchObject({ state: 'invited' });
  });
});

it('links for several are in one answer, all or none', async () => {
  const [a, b] = [await make(), await make({ email: 'b@example.com' })];
  const response = await api('POST', '/invitations', { accounts: [a.id, b.id] });
  const { invitations } = (await response.json()) as { invitations: { email: string; path: string }[] };
  expect(invitations.map(({ email }) => email)).toEqual(['rui@example.com', 'b@example.com']);
  for (const { path } of invitations) expect((await box.ask('GET', path)).status).toBe(200);
  await api('PATCH', `/accounts/${b.id}`, { disabled: true });
  expect((await api('POST', '/invitations', { accounts: [a.id, b.id] })).status).toBe(409);
  expect((await box.ask('GET', invitations[0]?.path ?? '')).status).toBe(200);
});
