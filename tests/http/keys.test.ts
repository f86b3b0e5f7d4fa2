import { beforeEach, describe, expect, it } from 'vitest';
import type { ApiKey, MadeKey } from '../../src/server/domain/keys/model.ts';
import type { Permission } from '../../src/server/domain/roles/permissions.ts';
import { permissionNames } from '../../src/server/domain/roles/permissions.ts';
import { day } from '../../src/server/kit/clock.ts';
import { type Ask, refusal, type TestApp, testApp } from '../helpers/app.ts';

let box: TestApp;
let ana: { id: string; email: string };
let supporter: { id: string; email: string };
let administrator: string;
let own: string;

beforeEach(async () => {
  box = testApp();
  ana = await box.account();
  supporter = await box.account('supporter');
  administrator = await box.login(ana.id);
  own = await box.login(supporter.id);
});

/** Acts with a login, or with a key ("dbk_…"). */
function as(who: string): Ask {
  return who.startsWith('dbk_') ? { key: who } : { login: who };
}

async function made(path: string, body: object, who: string): Promise<MadeKey> {
  const response = await box.ask('POST', path, { ...as(who), body });
  expect(response.status).toBe(201);
  return (await response.json()) as MadeKey;
}

const companyKey = (scopes: Permission[] = ['summaries.view'], more: object = {}) =>
  made('/api/v1/keys', { name: 'feed', scopes, ...more }, administrator);
const ownKey = (scopes: Permission[] = ['summaries.view'], who = own) => made('/api/v1/me/keys', { name: 'mine', scopes }, who);

describe('refused', () => {
  const inDays = (days: number) => new Date(Date.parse('2026-03-02T09:00:00Z') + days * day).toISOString();
  const key = { name: 'x', scopes: ['summaries.view'] };

  it.each<[what: string, who: () => string, path: string, body: object, status: number, error: object]>([
    ['a key of the company by who may not', () => own, '/keys', key, 403, { code: 'auth.forbidden' }],
    [
      'more than one holds',
      () => own,
      '/me/keys',
      { ...key, scopes: ['summaries.view', 'audit.view', 'settings.manage'] },
      403,
      { code: 'role.beyond-own', params: { missing: 'audit.view, settings.manage' } },
    ],
    [
      'a scope that is none',
      () => own,
      '/me/keys',
      { ...key, scopes: ['everything'] },
      400,
      { code: 'input.invalid', params: { field: 'scopes.0' } },
    ],
    ['no scope', () => own, '/me/keys', { ...key, scopes: [] }, 400, { params: { field: 'scopes' } }],
    ['no name', () => own, '/me/keys', { ...key, name: ' \u200b ' }, 400, { params: { field: 'name' } }],
    ['an end in the past', () => own, '/me/keys', { ...key, expiresAt: inDays(-1) }, 400, { params: { reason: 'in-the-past' } }],
    ['an end in three years', () => own, '/me/keys', { ...key, expiresAt: inDays(1095) }, 400, { params: { reason: 'key-too-long' } }],
    ['no end at all', () => own, '/me/keys', { ...key, expiresAt: null }, 400, { params: { field: 'expiresAt' } }],
    [
      "no end at all for somebody's",
      () => administrator,
      '/keys',
      { ...key, account: 'supporter@example.com', expiresAt: null },
      400,
      { params: { reason: 'key-too-long' } },
    ],
    [
      "somebody else's own account",
      () => administrator,
      '/keys',
      { ...key, account: 'supporter@example.com', scopes: ['self'] },
      400,
      { params: { reason: 'self-is-personal' } },
    ],
    [
      'an account of the company',
      () => administrator,
      '/keys',
      { ...key, scopes: ['self'] },
      400,
      { params: { reason: 'self-is-personal' } },
    ],
    ['an account that is none', () => administrator, '/keys', { ...key, account: 'a@b.example' }, 404, { code: 'record.missing' }],
    ['a field that is none', () => own, '/me/keys', { ...key, account: 'company' }, 400, { params: { reason: 'unknown-fields' } }],
  ])('%s', async (_what, who, path, body, status, error) => {
    const before = (await box.ctx.db.sqlite.prepare('SELECT count(*) FROM api_keys').pluck().get()) as number;
    const response = await box.ask('POST', `/api/v1${path}`, { ...as(who()), body });
    expect(response.status).toBe(status);
    expect(await refusal(response)).toMatchObject(error);
    expect(box.ctx.db.sqlite.prepare('SELECT count(*) FROM api_keys').pluck().get()).toBe(before);
  });

  it("H1: what reaches one's own sessions only is not handed out over everybody's", async () => {
    // A key for another account would show what that one sees; a supporter sees their own alone.
    box.ctx.db.sqlite
      .prepare("INSERT INTO roles (id, name, description, grants, created_at) VALUES ('r1', 'Links', '', ?, 0)")
      .run(JSON.stringify({ 'integrations.manage': 'all', 'summaries.view': 'own' }));
    const linker = await box.login((await box.account('r1')).id);
    for (const body of [
      { name: 'x', scopes: ['summaries.view'] },
      { name: 'x', scopes: ['summaries.view'], account: supporter.id },
    ]) {
      const response = await box.ask('POST', '/api/v1/keys', { login: linker, body });
      expect(await refusal(response)).toMatchObject({ code: 'role.beyond-own', params: { missing: 'summaries.view' } });
    }
  });

  it.each<[method: string, path: (id: string) => string]>([
    ['GET', (id) => `/api/v1/me/keys/${id}`],
    ['DELETE', (id) => `/api/v1/me/keys/${id}`],
    ['POST', (id) => `/api/v1/me/keys/${id}/rotation`],
  ])("somebody else's key looks as if it were not there: %s", async (method, path) => {
    const { id } = await ownKey();
    const response = await box.ask(method, path(id), { login: administrator });
    expect(response.status).toBe(404);
    expect(await refusal(response)).toMatchObject({ code: 'record.missing', params: { noun: 'key', id } });
    expect((await box.ask('GET', `/api/v1/me/keys/${id}`, { login: own })).status).toBe(200);
  });

  it('the company has no keys of its own account', async () => {
    const { key } = await companyKey([...permissionNames].filter((name) => name !== 'self'));
    expect((await box.ask('GET', '/api/v1/me/keys', { key })).status).toBe(403);
    const operator = await box.app.request('/api/v1/me/keys', {}, { local: true });
    expect(operator.status).toBe(404);
  });
});

describe('a key', () => {
  it('is shown once, with its address; the list never shows it', async () => {
    const response = await box.ask('POST', '/api/v1/me/keys', { login: own, body: { name: 'mine', scopes: ['summaries.view'] } });
    const key = (await response.json()) as MadeKey;
    expect(key.key).toMatch(/^dbk_[\w-]{43}$/);
    const location = response.headers.get('location') ?? '';
    const { key: _, ...record } = key;
    expect(await (await box.ask('GET', location, { login: own })).json()).toEqual(record);
    expect(await (await box.ask('GET', '/api/v1/me/keys', { login: own })).text()).not.toContain(key.key);
    expect(await (await box.ask('GET', '/api/v1/keys', { login: administrator })).text()).not.toContain(key.key);
  });

  it("does no more than its owner, and loses at once what its owner's role loses", async () => {
    const mine = await ownKey(['summaries.view', 'summaries.edit', 'self']);
    const sees = () => box.ask('GET', '/api/v1/sessions', { key: mine.key });
    expect((await sees()).status).toBe(200);
    box.ctx.db.sqlite.prepare("UPDATE accounts SET role = 'auditor' WHERE id = ?").run(supporter.id);
    expect((await sees()).status).toBe(403);
  });

  it('makes keys within its scopes and its life alone', async () => {
    const mine = await ownKey(['summaries.view', 'self']);
    const wider = await box.ask('POST', '/api/v1/me/keys', { key: mine.key, body: { name: 'x', scopes: ['summaries.edit'] } });
    expect(await refusal(wider)).toMatchObject({ code: 'role.beyond-own', params: { missing: 'summaries.edit' } });
    const longer = { name: 'x', scopes: ['self'], expiresAt: '2027-03-03T09:00:00Z' };
    expect(await refusal(await box.ask('POST', '/api/v1/me/keys', { key: mine.key, body: longer }))).toMatchObject({
      params: { reason: 'key-outlasts-maker' },
    });
    box.clock.advance(200 * day);
    const child = await ownKey(['self'], mine.key);
    expect(child.expiresAt).toBe(mine.expiresAt);
    const response = await box.ask('POST', `/api/v1/me/keys/${mine.id}/rotation`, { key: mine.key });
    expect(((await response.json()) as MadeKey).expiresAt).toBe(mine.expiresAt);
  });

  it('of the company may last until it is revoked', async () => {
    const { id, key, expiresAt } = await companyKey(['summaries.view'], { expiresAt: null });
    expect(expiresAt).toBeNull();
    box.clock.advance(2000 * day);
    expect((await box.ask('GET', '/api/v1/sessions', { key })).status).toBe(200);
    administrator = await box.login(ana.id);
    expect((await box.ask('DELETE', `/api/v1/keys/${id}`, { login: administrator })).status).toBe(204);
    expect((await box.ask('DELETE', `/api/v1/keys/${id}`, { login: administrator })).status).toBe(204);
    expect((await box.ask('GET', '/api/v1/sessions', { key })).status).toBe(401);
  });

  it('acts for an account named by id or address', async () => {
    for (const account of [supporter.id, 'Supporter@Example.com']) {
      expect(await companyKey(['summaries.view'], { account })).toMatchObject({ account: { id: supporter.id, email: supporter.email } });
    }
  });

  it('that was lost on its way comes again under its Idempotency-Key', async () => {
    const ask = { login: own, body: { name: 'mine', scopes: ['summaries.view'] }, headers: { 'idempotency-key': 'make-1' } };
    const first = (await (await box.ask('POST', '/api/v1/me/keys', ask)).json()) as MadeKey;
    const again = (await (await box.ask('POST', '/api/v1/me/keys', ask)).json()) as MadeKey;
    expect(again).toEqual(first);
    expect(box.ctx.db.sqlite.serialize().includes(first.key)).toBe(false);
    expect((await box.ask('GET', '/api/v1/sessions', { key: again.key })).status).toBe(200);
  });
});

it('every step stands in the audit log, with its maker and without its name', async () => {
  const { id } = await ownKey();
  await box.ask('POST', `/api/v1/me/keys/${id}/rotation`, { login: own, body: { graceHours: 1 } });
  await box.ask('DELETE', `/api/v1/keys/${id}`, { login: administrator });
  const records = box.ctx.db.sqlite
    .prepare("SELECT actor, action, details FROM audit WHERE noun = 'key' AND record_id = ? ORDER BY seq")
    .all(id);
  expect(records).toMatchObject([
    { actor: `account:${supporter.id}`, action: 'created' },
    { actor: `account:${supporter.id}`, action: 'rotated' },
    { actor: `account:${ana.id}`, action: 'revoked' },
  ]);
  expect(JSON.stringify(records)).not.toContain('mine');
});

it("the list has everybody's for who manages them, and one's own for everybody", async () => {
  await companyKey();
  await ownKey();
  const list = async (path: string, login: string) => {
    const { keys } = (await (await box.ask('GET', path, { login })).json()) as { keys: ApiKey[] };
    return keys.map(({ name, account }) => [name, account?.email ?? null]);
  };
  expect(await list('/api/v1/keys', administrator)).toEqual([
    ['mine', 'supporter@example.com'],
    ['feed', null],
  ]);
  expect(await list('/api/v1/keys?owner=company', administrator)).toEqual([['feed', null]]);
  expect(await list('/api/v1/me/keys', own)).toEqual([['mine', 'supporter@example.com']]);
  expect(await list('/api/v1/me/keys', administrator)).toEqual([]);
  expect((await box.ask('GET', '/api/v1/me/keys?owner=company', { login: own })).status).toBe(400);
});
