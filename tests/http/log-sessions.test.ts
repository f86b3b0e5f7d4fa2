import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountByEmail } from '../../src/db/queries/accounts.ts';
import { runCli } from '../../src/server/cli/program.ts';
import { accountTable } from '../../src/server/domain/accounts/table/write.ts';
import { createRole } from '../../src/server/domain/roles/create.ts';
import { grantsOf } from '../../src/server/domain/roles/grants.ts';
import { actingAs } from '../../src/server/kit/ctx.ts';
import { importTable } from '../helpers/account-table.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let box: TestApp;
let adminId: string;
let admin: string;

beforeEach(async () => {
  box = testApp();
  adminId = (await box.account()).id;
  admin = await box.login(adminId);
});

const api = (method: string, path: string, body?: unknown, login = admin) => box.ask(method, `/api/v1${path}`, { login, body });
const get = async (path: string, login = admin) => (await box.ask('GET', path, { login })).text();
const post = (path: string, fields: Record<string, string | string[]>, login = admin) => {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return box.ask('POST', path, { login, body: new URLSearchParams(pairs as [string, string][]) });
};
const make = (name: string) => box.account('supporter', { email: `${name}@example.com` });
const logs = (email: string) => accountByEmail(box.ctx.db, email)?.logsSessions;
const told = () => auditedDetails(box.ctx, 'account').filter(({ action }) => action === 'changed');

describe('A9: "log sessions" is refused', () => {
  it('to people who do not manage accounts, of their own account too: they see it and cannot change it', async () => {
    const { id } = await make('rui');
    const login = await box.login(id);
    const page = await get('/account', login);
    expect(page).toContain('Log sessions for connection reports');
    expect(page).not.toContain('name="logsSessions"');
    const form = { name: 'Rui', language: 'en', timeZone: 'UTC', 'was.logsSessions': 'true' };
    expect((await post('/account', form, login)).status).toBe(303);
    expect((await api('PATCH', '/me', { logsSessions: false }, login)).status).toBe(400);
    expect((await api('PATCH', `/accounts/${id}`, { logsSessions: false }, login)).status).toBe(403);
    expect((await api('POST', '/accounts/changes', { accounts: [id], logsSessions: false }, login)).status).toBe(403);
    expect(await (await api('GET', '/me', undefined, login)).json()).toMatchObject({ logsSessions: true });
  });

  it('of an account that may do more than oneself', async () => {
    const role = createRole(box.ctx, { name: 'Clerk', grants: { 'accounts.manage': 'all' } });
    const login = await box.login((await box.account(role.id, { email: 'clerk@example.com' })).id);
    for (const response of [
      await api('PATCH', `/accounts/${adminId}`, { logsSessions: false }, login),
      await api('POST', '/accounts/changes', { accounts: [adminId], logsSessions: false }, login),
    ])
      expect((await refusal(response)).code).toBe('role.beyond-own');
    expect(logs('administrator@example.com')).toBe(true);
  });

  it.each([
    ['PATCH', 'one', { logsSessions: 'off' }],
    ['POST', 'changes', { logsSessions: null }],
  ])('as something that is neither on nor off: %s %s', async (method, what, change) => {
    const { id } = await make('rui');
    const path = what === 'one' ? `/accounts/${id}` : '/accounts/changes';
    expect((await api(method, path, what === 'one' ? change : { accounts: [id], ...change })).status).toBe(400);
    expect((await api('GET', '/accounts?logsSessions=perhaps')).status).toBe(400);
  });
});

describe('A9: "log sessions for connection reports"', () => {
  it('is on by default, and a new account may be made without it', async () => {
    await make('rui');
    expect(logs('rui@example.com')).toBe(true);
    await api('POST', '/accounts', { email: 'eva@example.com', name: 'Eva', role: 'supporter', logsSessions: false });
    expect(logs('eva@example.com')).toBe(false);
    const form = { email: 'ida@example.com', name: 'Ida', role: 'supporter', language: 'en', timeZone: 'UTC', 'was.logsSessions': 'true' };
    await post('/admin/accounts', form);
    expect(logs('ida@example.com')).toBe(false);
    await post('/admin/accounts', { ...form, email: 'mia@example.com', logsSessions: 'true' });
    expect(logs('mia@example.com')).toBe(true);
  });

  it('A10: is changed by the API with before and after in the audit log, and nothing when it is so already', async () => {
    const { id } = await make('rui');
    const login = await box.login(id);
    expect(await (await api('PATCH', `/accounts/${id}`, { logsSessions: false })).json()).toMatchObject({ logsSessions: false });
    await api('PATCH', `/accounts/${id}`, { logsSessions: false });
    expect(told()).toEqual([
      { action: 'changed', id, details: { before: { logsSessions: true }, after: { logsSessions: false }, loginsEnded: 0 } },
    ]);
    expect((await box.ask('GET', '/account', { login })).status).toBe(200);
  });

  it('the bulk edit leaves the administrator’s own account out and says so', async () => {
    const [rui, eva, ida] = [await make('rui'), await make('eva'), await make('ida')];
    const page = await get('/admin/accounts');
    expect(page).toContain('Your own account is always left out.');
    expect(page).not.toContain(`name="accounts" value="${adminId}"`);
    const changes = { do: 'log-off', accounts: [rui.id, adminId, eva.id] };
    const { headers } = await post('/admin/accounts/changes', changes);
    const after = await get(headers.get('location') ?? '');
    expect(after).toContain('2 accounts changed');
    expect(after).toContain('Your own account was left out');
    expect(['rui', 'eva', 'ida', 'administrator'].map((name) => logs(`${name}@example.com`))).toEqual([false, false, true, true]);
    const answer = await api('POST', '/accounts/changes', { accounts: [rui.id, adminId, ida.id], logsSessions: false });
    expect(await answer.json()).toEqual({ changed: [ida.id], unchanged: [rui.id], leftOut: [adminId] });
    await post('/admin/accounts/changes', { do: 'log-on', accounts: [rui.id] });
    expect(logs('rui@example.com')).toBe(true);
  });

  it('one’s own is edited on one’s own page', async () => {
    const before = accountByEmail(box.ctx.db, 'administrator@example.com');
    const form = { name: 'Ana Lima', language: 'en', timeZone: 'UTC' };
    expect(await get('/account')).toMatch(/name="logsSessions" value="true" checked/);
    const refused = await post('/account', { ...form, name: '', 'was.logsSessions': 'true' });
    expect([refused.status, await refused.text()]).toEqual([400, expect.not.stringMatching(/name="logsSessions" value="true" checked/)]);
    await post('/account', form);
    expect(told()).toEqual([]);
    const { headers } = await post('/account', { ...form, 'was.logsSessions': 'true' });
    expect(headers.get('location')).toBe('/account?done=saved');
    expect(accountByEmail(box.ctx.db, 'administrator@example.com')).toEqual({ ...before, logsSessions: false });
    await post('/account', { ...form, logsSessions: 'true', 'was.logsSessions': 'false' });
    expect(logs('administrator@example.com')).toBe(true);
    expect(told()).toHaveLength(2);
  });

  it('is edited on an account’s page; a form that does not know it, and one made before it was changed, change nothing of it', async () => {
    const { id } = await make('rui');
    const page = `/admin/accounts/${id}`;
    expect(await get(page)).toMatch(/name="was.logsSessions" value="true"/);
    await post(page, { name: 'Rui', 'was.name': 'Ana Lima' });
    expect(logs('rui@example.com')).toBe(true);
    await post(page, { 'was.logsSessions': 'true' });
    expect(logs('rui@example.com')).toBe(false);
    await post(page, { logsSessions: 'true', 'was.logsSessions': 'true' });
    expect(logs('rui@example.com')).toBe(false);
    await post(page, { logsSessions: 'true', 'was.logsSessions': 'false' });
    expect(logs('rui@example.com')).toBe(true);
  });

  it('is a column and a filter of the list', async () => {
    await make('rui');
    const { id } = await make('eva');
    await api('PATCH', `/accounts/${id}`, { logsSessions: false });
    const emails = async (query: string) =>
      ((await (await api('GET', `/accounts?${query}`)).json()) as { accounts: { email: string }[] }).accounts.map(({ email }) => email);
    expect(await emails('logsSessions=false')).toEqual(['eva@example.com']);
    expect(await emails('logsSessions=true')).toEqual(['administrator@example.com', 'rui@example.com']);
    const page = await get('/admin/accounts?logs=off');
    expect(page).toContain('1 account found');
    expect(page).toContain('eva<wbr/>@example.com');
    expect(page).toContain('/admin/accounts/export?logs=off');
  });
});

describe('A9: in a table of accounts', () => {
  const asAdmin = () => actingAs(box.ctx, { kind: 'account', id: adminId, grants: grantsOf(box.ctx, 'administrator') }, 'page');
  const exported = async () => {
    let table = '';
    for await (const piece of accountTable(box.ctx, {})) table += piece;
    return table.replace('\ufeff', '').trim().split('\r\n');
  };

  it('a word that is neither yes nor no is named with its line', async () => {
    await make('rui');
    const { state, result } = await importTable(box.ctx, 'email,log_sessions\nrui@example.com,perhaps\n');
    expect(state).toBe('refused');
    expect(result?.faults).toEqual([{ line: 2, field: 'log_sessions', reason: 'none-of', list: 'yes, no' }]);
  });

  it('one’s own is refused with the line, since many at once leave oneself out', async () => {
    await make('rui');
    const { state, result } = await importTable(asAdmin(), 'email,log_sessions\nrui@example.com,no\nadministrator@example.com,no\n');
    expect(state).toBe('refused');
    expect(result?.faults).toEqual([{ line: 3, field: 'log_sessions', reason: 'table.own-log-sessions' }]);
    expect(logs('rui@example.com')).toBe(true);
  });

  it('is written and read back; a cell that is empty, or left out, changes nothing', async () => {
    for (const name of ['rui', 'eva', 'ida']) await make(name);
    const table =
      'email,name,role,log_sessions\nrui@example.com,,,NO\neva@example.com,,,\nnew@example.com,New,supporter,\noff@example.com,Off,supporter,off\n';
    expect((await importTable(box.ctx, table)).result).toMatchObject({ added: 2, changed: 1, unchanged: 1 });
    const lines = await exported();
    const column = lines[0]?.split(',').indexOf('log_sessions') ?? -1;
    const said = Object.fromEntries(lines.slice(1).map((line) => [line.split('@')[0], line.split(',')[column]]));
    expect(said).toEqual({ administrator: 'yes', eva: 'yes', ida: 'yes', new: 'yes', off: 'no', rui: 'no' });
    expect((await importTable(box.ctx, lines.join('\n'))).result).toMatchObject({ changed: 0, unchanged: 6 });
    expect(told().at(-1)?.details).toMatchObject({ before: { logsSessions: true }, after: { logsSessions: false } });
  });
});

describe('A9: on the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    process.exitCode = 0;
  });

  async function run(args: string[], input = '') {
    const streams = { in: new PassThrough(), out: new PassThrough(), err: new PassThrough() };
    streams.in.end(input);
    process.exitCode = 0;
    const env = { DEBRIEF_DATA: folder, DEBRIEF_LOG_LEVEL: 'silent', DEBRIEF_MODEL_DIR: '/nonexistent/models', DEBRIEF_LANGUAGE: 'en' };
    const code = await runCli(args, { ...streams, env });
    streams.out.end();
    streams.err.end();
    return { code, out: await text(streams.out), err: await text(streams.err) };
  }

  it('one account and several by their addresses; several take no name', async () => {
    for (const name of ['ana', 'rui', 'eva']) await run(['account', 'add', `${name}@example.com`], 'correct horse battery\n');
    const refused = await run(['account', 'edit', 'rui@example.com', 'eva@example.com', '--name', 'X']);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--log-sessions')]);
    expect((await run(['account', 'edit', 'ana@example.com', '--log-sessions', 'perhaps'])).code).toBe(2);
    expect((await run(['account', 'edit', 'ana@example.com', '--log-sessions', 'off'])).out).toContain('ana@example.com changed');
    expect((await run(['account', 'edit', 'ana@example.com', 'rui@example.com', '--log-sessions', 'off'])).out).toContain(
      '1 account changed',
    );
    const { accounts } = JSON.parse((await run(['account', 'list', '--log-sessions', 'off', '--json'])).out) as {
      accounts: { email: string }[];
    };
    expect(accounts.map(({ email }) => email)).toEqual(['ana@example.com', 'rui@example.com']);
    expect((await run(['account', 'show', 'rui@example.com'])).out).toMatch(/Log sessions for connection reports\s+Off/);
  });
});
