import { beforeEach, describe, expect, it } from 'vitest';
import { accountByEmail, countAccounts } from '../../src/db/queries/accounts.ts';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { createGroup } from '../../src/server/domain/groups/create.ts';
import { createRole } from '../../src/server/domain/roles/create.ts';
import { workedOff } from '../helpers/account-table.ts';
import { origin, type TestApp, testApp } from '../helpers/app.ts';

let box: TestApp;
let adminId: string;
let admin: string;

beforeEach(async () => {
  box = testApp();
  adminId = (await box.account()).id;
  admin = await box.login(adminId);
});

type Fields = Readonly<Record<string, string | readonly string[]>>;

function form(fields: Fields): URLSearchParams {
  return new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
}

const post = async (path: string, fields: Fields, login = admin) => {
  const response = await box.ask('POST', path, { login, body: form(fields) });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
};
const get = async (path: string, login = admin) => {
  const response = await box.ask('GET', path, { login });
  return { status: response.status, html: await response.text() };
};
const make = (email: string, change: object = {}) => createAccount(box.ctx, { email, name: 'Rui Costa', role: 'supporter', ...change });
const typed = { name: 'Eva', email: 'eva@example.com', role: 'supporter', language: 'de', timeZone: 'Europe/Berlin' };

async function clerkLogin(): Promise<string> {
  const role = createRole(box.ctx, { name: 'Clerk', grants: { 'accounts.manage': 'all', 'summaries.view': 'own' } });
  return box.login((await box.account(role.id, { email: 'clerk@example.com' })).id);
}

describe('a refused form is shown again, with what was typed and why', () => {
  it.each([
    ['a taken address', { ...typed, email: 'administrator@example.com' }, 409, 'Another account has this address already'],
    ['no address', { ...typed, email: 'eva' }, 400, 'not an e-mail address'],
    ['no name', { ...typed, name: ' ' }, 400, 'is empty'],
    ['a time zone that is none', { ...typed, timeZone: 'Mars/Olympus' }, 400, 'not a time zone'],
  ])('%s', async (_name, fields, status, why) => {
    const refused = await post('/admin/accounts', fields);
    expect(refused.status).toBe(status);
    expect(refused.html).toContain(why);
    expect(refused.html).toMatch(/aria-invalid="true"/);
    expect(refused.html).toContain(`value="${fields.email}"`);
    expect(countAccounts(box.ctx.db)).toBe(1);
  });

  it('H1: a role beyond one’s own is not offered, and not given when it is sent all the same', async () => {
    const login = await clerkLogin();
    const page = await get('/admin/accounts/new', login);
    expect(page.html).toContain('Clerk</option>');
    expect(page.html).not.toContain('value="administrator"');
    const refused = await post('/admin/accounts', { ...typed, role: 'administrator' }, login);
    expect(refused.status).toBe(403);
    expect(refused.html).toContain('value="eva@example.com"');
  });

  it('H1: an account that may do more is shown without a form, and changes by no form', async () => {
    const login = await clerkLogin();
    const page = await get(`/admin/accounts/${adminId}`, login);
    expect(page.status).toBe(200);
    expect(page.html).toContain('You can only look at this account');
    expect(page.html).not.toContain(`action="/admin/accounts/${adminId}`);
    for (const [path, fields] of [
      ['', { ...typed, 'was.name': 'x' }],
      ['/state', { disabled: 'true' }],
      ['/invitation', {}],
      ['/deletion', {}],
    ] as const) {
      expect((await post(`/admin/accounts/${adminId}${path}`, fields, login)).status).toBe(403);
    }
    expect(accountByEmail(box.ctx.db, 'administrator@example.com')).toMatchObject({ name: 'Ana Lima', disabledAt: null });
  });

  it('H2: the last administrator', async () => {
    const second = await box.account('administrator', { email: 'second@example.com' });
    const login = await box.login(second.id);
    expect((await post(`/admin/accounts/${adminId}/state`, { disabled: 'true' }, login)).location).toContain('done=disabled');
    for (const refused of [
      await post(`/admin/accounts/${second.id}/state`, { disabled: 'true' }, login),
      await post(`/admin/accounts/${second.id}`, { ...typed, role: 'auditor', 'was.role': 'administrator' }, login),
    ]) {
      expect(refused.status).toBe(409);
      expect(refused.html).toContain('role="alert"');
    }
    expect(accountByEmail(box.ctx.db, 'second@example.com')).toMatchObject({ role: 'administrator', disabledAt: null });
  });

  it('a bulk change without a selection, or without its group; what was ticked stays ticked', async () => {
    const { id } = await make('rui@example.com');
    expect((await post('/admin/accounts/changes', { do: 'disable' })).status).toBe(400);
    const refused = await post('/admin/accounts/changes', { do: 'join', accounts: [id], group: 'none' });
    expect(refused.status).toBe(404);
    expect(refused.html).toMatch(new RegExp(`value="${id}" checked`));
  });

  it('a group without a name, with a taken one, and addresses that are nobody’s', async () => {
    const { id } = createGroup(box.ctx, { name: 'Lisbon' });
    expect((await post('/admin/groups', { name: ' ' })).status).toBe(400);
    const taken = await post('/admin/groups', { name: 'LISBON' });
    expect([taken.status, taken.html.includes('value="LISBON"')]).toEqual([409, true]);
    const nobody = await post(`/admin/groups/${id}/members`, { emails: 'administrator@example.com, nobody@example.com' });
    expect(nobody.status).toBe(404);
    expect(nobody.html).toContain('administrator@example.com, nobody@example.com</textarea>');
    expect((await get(`/admin/groups/${id}`)).html).toContain('0 accounts');
  });

  it('a table whose heading is wrong', async () => {
    const upload = new FormData();
    upload.set('file', new File(['mail address\nx'], 'a.csv'));
    const response = await box.app.request(`${origin}/admin/accounts/imports`, {
      method: 'POST',
      headers: { cookie: `debrief-login=${admin}`, origin },
      body: upload,
    });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('mail address');
  });
});

describe('an account', () => {
  it('is made with a link that is shown once and opens the invitation', async () => {
    const { status, html } = await post('/admin/accounts', typed);
    expect(status).toBe(200);
    const [, link] = /value="http:\/\/box\.test(\/invite\/[\w-]{43})"/.exec(html) ?? [];
    expect((await box.ask('GET', link ?? '')).status).toBe(200);
    const made = accountByEmail(box.ctx.db, 'eva@example.com');
    expect(made).toMatchObject({ language: 'de', timeZone: 'Europe/Berlin', passwordHash: null });
    expect((await get(`/admin/accounts/${made?.id}`)).html).not.toContain('/invite/');
    expect(newestRecords(box.ctx.db, 2).every(({ source }) => source === 'page')).toBe(true);
  });

  it('keeps what somebody else changed while its form was open', async () => {
    const [here, there] = [createGroup(box.ctx, { name: 'Here' }), createGroup(box.ctx, { name: 'There' })];
    const { id } = await make('rui@example.com', { groups: [here.id] });
    const was = {
      'was.name': 'Rui Costa',
      'was.email': 'rui@example.com',
      'was.role': 'supporter',
      'was.language': 'en',
      'was.timeZone': 'UTC',
    };
    await box.ask('PATCH', `/api/v1/accounts/${id}`, { login: admin, body: { role: 'auditor', groups: [here.id, there.id] } });
    const fields = { ...typed, email: 'rui@example.com', language: 'en', timeZone: 'UTC', ...was, 'was.groups': [here.id], groups: [] };
    expect((await post(`/admin/accounts/${id}`, fields)).status).toBe(303);
    const after = await (await box.ask('GET', `/api/v1/accounts/${id}`, { login: admin })).json();
    expect(after).toMatchObject({ name: 'Eva', role: 'auditor', groups: [{ name: 'There' }] });
  });

  it('never becomes markup', async () => {
    const markup = '<script>alert(1)</script>';
    const { id } = await make('rui@example.com', { name: markup });
    createGroup(box.ctx, { name: markup });
    for (const path of [
      '/admin/accounts',
      `/admin/accounts/${id}`,
      '/admin/groups',
      `/admin/accounts?search=${encodeURIComponent(markup)}`,
    ]) {
      const { html } = await get(path);
      expect(html, path).toContain('&lt;script&gt;');
      expect(html, path).not.toContain(markup);
    }
  });
});

describe('the list', () => {
  it('leads on and back, with its filter, and exports what it shows', async () => {
    for (let n = 0; n < 60; n += 1) await make(`p${String(n).padStart(2, '0')}@example.com`);
    const first = await get('/admin/accounts?role=supporter');
    expect(first.html).toContain('60 accounts found');
    const [, next] = /href="([^"]*cursor=[^"]*)" rel="next"/.exec(first.html) ?? [];
    const second = await get((next ?? '').replaceAll('&amp;', '&'));
    expect(second.html).toContain('p59<wbr/>@example.com');
    expect(second.html).not.toContain('p00<wbr/>');
    expect(second.html).toContain('href="/admin/accounts?role=supporter"');
    const table = await (await box.ask('GET', '/admin/accounts/export?role=supporter', { login: admin })).text();
    expect(table.trim().split('\r\n')).toHaveLength(61);
    expect(newestRecords(box.ctx.db, 1)[0]).toMatchObject({ noun: 'account-table', action: 'exported', actor: `account:${adminId}` });
  });

  it('A9: changes the selection and leaves oneself out, whatever is sent', async () => {
    const { id } = await make('rui@example.com');
    const own = await get('/admin/accounts');
    expect(own.html).toContain(`name="accounts" value="${id}"`);
    expect(own.html).not.toContain(`name="accounts" value="${adminId}"`);
    const { location } = await post('/admin/accounts/changes?role=', { do: 'disable', accounts: [id, adminId] });
    const told = await get(location ?? '');
    expect(told.html).toContain('1 account changed');
    expect(told.html).toContain('Your own account was left out');
    expect(accountByEmail(box.ctx.db, 'administrator@example.com')?.disabledAt).toBeNull();
    await post('/admin/accounts/changes', { do: 'enable', accounts: id });
    expect(accountByEmail(box.ctx.db, 'rui@example.com')?.disabledAt).toBeNull();
  });

  it('shows links for the selection once; a download has one for everybody without a password', async () => {
    const [a, b] = [await make('a@example.com'), await make('b@example.com')];
    const shown = await post('/admin/accounts/changes', { do: 'invite', accounts: [a.id, b.id] });
    expect(shown.html.match(/\/invite\/[\w-]{43}/g)).toHaveLength(2);
    const response = await box.ask('POST', '/admin/accounts/invitations', { login: admin, body: new URLSearchParams() });
    expect(response.headers.get('content-disposition')).toContain('invitations.csv');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const lines = (await response.text()).trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(['a@example.com', 'b@example.com']);
    for (const line of lines) expect((await box.ask('GET', line.split(',')[2]?.replace(origin, '') ?? '')).status).toBe(200);
    expect(newestRecords(box.ctx.db, 2).map(({ action }) => action)).toEqual(['invited', 'invited']);
  });

  it('H1: whoever may not invite an account gets no link for it in the download', async () => {
    await make('a@example.com', { role: 'administrator' });
    const response = await box.ask('POST', '/admin/accounts/invitations', { login: await clerkLogin(), body: new URLSearchParams() });
    expect(await response.text()).not.toContain('a@example.com');
  });
});

describe('an import', () => {
  const send = async (text: string, fields: Record<string, string> = {}) => {
    const upload = new FormData();
    upload.set('file', new File([text], '<people>.csv', { type: 'text/csv' }));
    for (const [name, value] of Object.entries(fields)) upload.set(name, value);
    const headers = { cookie: `debrief-login=${admin}`, origin };
    const response = await box.app.request(`${origin}/admin/accounts/imports`, { method: 'POST', headers, body: upload });
    return response.headers.get('location') ?? '';
  };

  it('shows how far it is, without a script too, and at its end what became of it', async () => {
    const page = await send('email,name,role,groups\na@example.com,A,supporter,New', { makeGroups: 'true' });
    const waiting = await get(page);
    expect(waiting.html).toContain('<noscript><meta http-equiv="refresh"');
    expect(waiting.html).toContain(`hx-get="${page}/progress"`);
    expect(waiting.html).toContain('&lt;people&gt;.csv');
    await workedOff(box.ctx, page.split('/').at(-1) ?? '');
    const over = await get(page);
    expect(over.html).toContain('All of it is in');
    expect(over.html).not.toContain('http-equiv="refresh"');
    const fragment = await get(`${page}/progress`);
    expect(fragment.html).not.toContain('<html');
    expect(fragment.html).not.toContain('hx-get');
    expect(accountByEmail(box.ctx.db, 'a@example.com')).toBeTruthy();
  });

  it('names every wrong row with its line, in the reader’s language', async () => {
    await box.ask('POST', '/language', { login: admin, body: new URLSearchParams({ language: 'de' }) });
    const page = await send('email,name,role\nx,X,supporter\ny@example.com,Y,admiral');
    await workedOff(box.ctx, page.split('/').at(-1) ?? '');
    const { html } = await get(page);
    expect(html).toContain('2 Zeilen sind falsch');
    expect(html).toContain('es gibt keine Rolle „admiral“');
  });

  it('that is none is not found', async () => {
    expect((await get('/admin/accounts/imports/none')).status).toBe(404);
    expect((await get('/admin/accounts/imports/none/progress')).status).toBe(404);
  });
});
