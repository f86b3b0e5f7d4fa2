import { beforeEach, describe, expect, it } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { createRole } from '../../src/server/domain/roles/create.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
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
const make = async (name: string) => (await (await api('POST', '/groups', { name })).json()) as { id: string };

describe('refused', () => {
  it.each([
    ['an empty name', { name: ' \u200b' }, 400, 'input.invalid'],
    ['a name with the sign between groups', { name: 'Paris; Lyon' }, 400, 'input.invalid'],
    ['a name too long', { name: 'x'.repeat(101) }, 400, 'input.invalid'],
    ['a name that is taken, but for case and accents', { name: 'ZURICH' }, 409, 'record.conflict'],
  ])('%s', async (_name, body, status, code) => {
    await make('Zürich');
    const other = await make('Bern');
    for (const response of [await api('POST', '/groups', body), await api('PATCH', `/groups/${other.id}`, body)]) {
      expect(response.status).toBe(status);
      expect((await refusal(response)).code).toBe(code);
    }
  });

  it('a group, or an account for it, that is not there', async () => {
    const { id } = await make('Bern');
    for (const [method, path] of [
      ['GET', '/groups/none'],
      ['PATCH', '/groups/none'],
      ['DELETE', '/groups/none'],
      ['GET', '/groups/none/members'],
      ['PUT', `/groups/none/members/${adminId}`],
      ['PUT', `/groups/${id}/members/none`],
      ['DELETE', `/groups/${id}/members/none`],
    ] as const) {
      expect((await api(method, path, method === 'PATCH' ? { name: 'x' } : undefined)).status, `${method} ${path}`).toBe(404);
    }
  });

  it.each(['manager', 'supporter', 'auditor'])('a %s', async (role) => {
    const { id } = await make('Bern');
    const login = await box.login((await box.account(role)).id);
    for (const response of [
      await api('GET', '/groups', undefined, login),
      await api('POST', '/groups', { name: 'x' }, login),
      await api('PUT', `/groups/${id}/members/${adminId}`, undefined, login),
      await api('DELETE', `/groups/${id}`, undefined, login),
    ])
      expect(response.status).toBe(403);
  });

  it('H1: to move an account that may do more than oneself', async () => {
    const { id } = await make('Bern');
    const role = createRole(box.ctx, { name: 'Clerk', grants: { 'accounts.manage': 'all' } });
    const login = await box.login((await box.account(role.id, { email: 'clerk@example.com' })).id);
    expect((await refusal(await api('PUT', `/groups/${id}/members/${adminId}`, undefined, login))).code).toBe('role.beyond-own');
  });
});

describe('a group', () => {
  it('H1: shows its members to who sees the sessions of their groups, as long as it lasts', async () => {
    const supporter = await box.account('supporter');
    const manager = await box.account('manager');
    const { session } = openSession(box.ctx, sampleSession({ supporter: { name: 'S', email: supporter.email } }));
    const login = await box.login(manager.id);
    const seen = async () => (await api('GET', `/sessions/${session.id}`, undefined, login)).status;
    const { id } = await make('Bern');
    expect(await seen()).toBe(404);
    await api('PUT', `/groups/${id}/members/${supporter.id}`);
    expect(await seen()).toBe(404);
    expect(await (await api('PUT', `/groups/${id}/members/${manager.id}`)).json()).toMatchObject({ members: 2 });
    expect(await seen()).toBe(200);
    await api('DELETE', `/groups/${id}/members/${supporter.id}`);
    expect(await seen()).toBe(404);
    await api('PUT', `/groups/${id}/members/${supporter.id}`);
    expect((await api('DELETE', `/groups/${id}`)).status).toBe(204);
    expect(await seen()).toBe(404);
    expect((await api('GET', `/accounts/${supporter.id}`)).status).toBe(200);
  });

  it('is listed by name in any language’s letters, page by page', async () => {
    for (const name of ['Österreich', 'zug', 'Écully', 'Bern', 'Oslo']) await make(name);
    const first = (await (await api('GET', '/groups?limit=3')).json()) as { groups: { name: string }[]; next: string };
    const second = (await (await api('GET', `/groups?limit=3&cursor=${first.next}`)).json()) as { groups: { name: string }[]; next: null };
    expect([...first.groups, ...second.groups].map(({ name }) => name)).toEqual(['Bern', 'Écully', 'Oslo', 'Österreich', 'zug']);
    expect(second.next).toBeNull();
  });

  it('lists its members page by page', async () => {
    const { id } = await make('Bern');
    for (const n of [3, 1, 2]) {
      const account = await box.account('supporter', { email: `p${n}@example.com` });
      await api('PUT', `/groups/${id}/members/${account.id}`);
    }
    const first = (await (await api('GET', `/groups/${id}/members?limit=2`)).json()) as { accounts: { email: string }[]; next: string };
    const second = (await (await api('GET', `/groups/${id}/members?limit=2&cursor=${first.next}`)).json()) as typeof first;
    expect([...first.accounts, ...second.accounts].map(({ email }) => email)).toEqual([1, 2, 3].map((n) => `p${n}@example.com`));
  });

  it('tells every change to the audit log, and nothing when there is none', async () => {
    const { id } = await make('Bern');
    await api('PATCH', `/groups/${id}`, { name: 'Basel' });
    await api('PATCH', `/groups/${id}`, { name: 'Basel' });
    await api('PUT', `/groups/${id}/members/${adminId}`);
    await api('PUT', `/groups/${id}/members/${adminId}`);
    await api('DELETE', `/groups/${id}/members/${adminId}`);
    await api('DELETE', `/groups/${id}/members/${adminId}`);
    await api('DELETE', `/groups/${id}`);
    const actions = newestRecords(box.ctx.db, 50).filter(({ noun }) => noun === 'group');
    expect(actions.map(({ action }) => action).reverse()).toEqual(['created', 'changed', 'members-added', 'members-removed', 'deleted']);
    expect(actions.every(({ details }) => !/Bern|Basel/.test(details))).toBe(true);
  });
});
