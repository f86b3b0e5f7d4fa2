import { describe, expect, it, onTestFinished } from 'vitest';
import { accountById } from '../../src/db/queries/accounts.ts';
import type { NewRole } from '../../src/server/domain/roles/model.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import { refusal } from '../helpers/app.ts';
import { makeWorld } from '../helpers/world.ts';

/** Somebody who manages accounts and keys, and sees nothing but their own sessions. */
const clerk: NewRole = { name: 'Clerk', grants: { 'accounts.manage': 'all', 'integrations.manage': 'all', 'summaries.view': 'own' } };

interface Ids {
  readonly root: string;
  readonly me: string;
  readonly stranger: string;
}

describe('H1: whoever manages accounts gains nothing by it', () => {
  type Attempt = [what: string, method: string, path: (ids: Ids) => string, body?: (ids: Ids) => unknown];
  const attempts: Attempt[] = [
    ['makes an administrator', 'POST', () => '/accounts', () => ({ email: 'new@example.com', name: 'New', role: 'administrator' })],
    ['makes a manager', 'POST', () => '/accounts', () => ({ email: 'new@example.com', name: 'New', role: 'manager' })],
    ['makes itself an administrator', 'PATCH', ({ me }) => `/accounts/${me}`, () => ({ role: 'administrator' })],
    ['gives somebody more than it holds', 'PATCH', ({ stranger }) => `/accounts/${stranger}`, () => ({ role: 'auditor' })],
    [
      'gives many more than it holds',
      'POST',
      () => '/accounts/changes',
      ({ stranger }) => ({ accounts: [stranger], role: 'administrator' }),
    ],
    ['takes an administrator’s address', 'PATCH', ({ root }) => `/accounts/${root}`, () => ({ email: 'mine@example.com' })],
    ['disables an administrator', 'PATCH', ({ root }) => `/accounts/${root}`, () => ({ disabled: true })],
    ['demotes an administrator', 'PATCH', ({ root }) => `/accounts/${root}`, () => ({ role: 'supporter' })],
    ['disables many, an administrator among them', 'POST', () => '/accounts/changes', ({ root }) => ({ accounts: [root], disabled: true })],
    ['deletes an administrator', 'DELETE', ({ root }) => `/accounts/${root}`],
    ['gets a link for an administrator’s password', 'POST', ({ root }) => `/accounts/${root}/invitation`, () => ({})],
    ['gets links for many', 'POST', () => '/invitations', ({ root }) => ({ accounts: [root] })],
    ['takes an administrator’s second factor', 'POST', ({ root }) => `/accounts/${root}/factor/removal`, () => ({})],
    ['gets an administrator’s key', 'POST', () => '/keys', ({ root }) => ({ name: 'x', account: root, scopes: ['audit.view'] })],
    ['gets a wider key of the company', 'POST', () => '/keys', () => ({ name: 'x', account: null, scopes: ['summaries.view'] })],
    ['gets a wider key of its own', 'POST', () => '/me/keys', () => ({ name: 'x', scopes: ['audit.view'] })],
  ];

  it.each(attempts)('%s: refused, and nothing changes', async (_what, method, path, body) => {
    const { box, people, root, factor, key } = makeWorld(clerk);
    for (const whose of ['own', 'foreign'] as const) factor(whose);
    const ids = { root: root.id, me: people.own.id, stranger: people.foreign.id };
    const rows = () => Object.values(ids).map((id) => accountById(box.ctx.db, id));
    const before = rows();
    const scopes = ['accounts.manage', 'integrations.manage', 'summaries.view', 'self'] as const;
    const answer = await box.ask(method, `/api/v1${path(ids)}`, { key: key(scopes), ...(body && { body: body(ids) }) });
    expect(answer.status < 400 ? `allowed with ${answer.status}` : (await refusal(answer)).code).toBe('role.beyond-own');
    expect(rows()).toEqual(before);
  });

  it('a table of accounts does no more than its sender may, whatever its rows say', async () => {
    const { box, people, root, login } = makeWorld(clerk);
    const table = ['email,name,role', `${root.email},Taken over,`, `${people.foreign.email},,administrator`, 'new@example.com,New,manager'];
    const ask = async (method: string, path: string, body?: Uint8Array) => {
      const headers = { 'content-type': 'text/csv' };
      const answer = await box.ask(method, `/api/v1/imports/accounts${path}`, {
        login: await login('own'),
        ...(body && { body, headers }),
      });
      return (await answer.json()) as { id: string; state: string; result: { faults: { line: number; reason: string }[] } | null };
    };
    const jobs = startJobs(box.ctx);
    onTestFinished(jobs.stop);
    const { id } = await ask('POST', '?filename=a.csv', new TextEncoder().encode(table.join('\n')));
    await expect.poll(async () => (await ask('GET', `/${id}`)).state, { timeout: 10_000 }).toBe('refused');
    const { result } = await ask('GET', `/${id}`);
    expect(result?.faults.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(accountById(box.ctx.db, root.id)).toMatchObject({ name: 'root', role: 'administrator' });
    expect(accountById(box.ctx.db, people.foreign.id)).toMatchObject({ role: 'supporter' });
  });
});
