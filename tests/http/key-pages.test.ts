import { beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../helpers/app.ts';

let box: TestApp;
let administrator: string;
let supporter: { id: string };
let own: string;

beforeEach(async () => {
  box = testApp();
  administrator = await box.login((await box.account()).id);
  supporter = await box.account('supporter');
  own = await box.login(supporter.id);
});

const get = (path: string, login: string) => box.ask('GET', path, { login });

const make = (path: string, login: string, fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams({ name: 'Feed', days: '365' });
  for (const [name, values] of Object.entries(fields)) {
    body.delete(name);
    for (const value of [values].flat()) body.append(name, value);
  }
  return box.ask('POST', path, { login, body });
};

const keys = () =>
  box.ctx.db.sqlite.prepare('SELECT id, scopes, account_id, expires_at, revoked_at FROM api_keys').all() as { id: string }[];

const secretIn = (page: string) => /<code class="key-secret">(dbk_[\w-]{43})</.exec(page)?.[1];

describe('refused', () => {
  it('H2: the company’s keys are neither shown to nor reached by who may not manage them', async () => {
    for (const path of ['/admin/keys', '/admin/keys/new', '/admin/keys/x', '/admin/keys/x/revocation']) {
      expect((await get(path, own)).status, path).toBe(404);
    }
    expect(await (await get('/account/keys', own)).text()).not.toContain('/admin/keys');
  });

  it("somebody else's key is not there", async () => {
    await make('/admin/keys', administrator, { scopes: 'summaries.view' });
    const [{ id = '' } = {}] = keys();
    for (const path of [`/account/keys/${id}`, `/account/keys/${id}/revocation`]) expect((await get(path, own)).status).toBe(404);
    expect((await box.ask('POST', `/account/keys/${id}/revocation`, { login: own, body: new URLSearchParams() })).status).toBe(404);
    expect(keys()).toMatchObject([{ revoked_at: null }]);
  });

  it.each<[what: string, path: string, fields: Record<string, string | string[]>, status: number, told: RegExp]>([
    ['nothing ticked', '/account/keys', {}, 400, /id="scopes-error"/],
    ['no name', '/account/keys', { name: ' ', scopes: 'summaries.view' }, 400, /id="name-error"/],
    ['more than one holds', '/account/keys', { scopes: ['summaries.view', 'audit.view'] }, 403, /View audit log/],
    ['no end', '/account/keys', { scopes: 'summaries.view', days: 'never' }, 400, /id="days-error"/],
  ])('%s: the form again, with what was typed and why', async (_what, path, fields, status, told) => {
    const response = await make(path, own, { name: 'My <script>', ...fields });
    expect(response.status).toBe(status);
    const page = await response.text();
    expect(page).toMatch(told);
    if (!fields['name']) expect(page).toContain('value="My &lt;script&gt;"');
    expect(page).not.toContain('My <script>');
    if (fields['scopes']) expect(page).toMatch(/value="summaries.view" checked/);
    expect(keys()).toEqual([]);
  });

  it('a key for an account that is none names the field', async () => {
    const response = await make('/admin/keys', administrator, { scopes: 'summaries.view', account: 'nobody@example.com' });
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(/id="account-error"/);
  });
});

describe('a key', () => {
  it('offers what its maker holds and nothing else', async () => {
    const page = await (await get('/account/keys/new', own)).text();
    expect(page).toContain('value="summaries.view"');
    expect(page).toContain('value="self"');
    for (const scope of ['audit.view', 'accounts.manage', 'sessions.capture']) expect(page).not.toContain(`value="${scope}"`);
    expect(page).not.toContain('value="never"');
    expect(await (await get('/admin/keys/new', administrator)).text()).not.toContain('value="self"');
  });

  it('is shown once, opens the API, and can be replaced and revoked without a script', async () => {
    const made = await make('/account/keys', own, { scopes: ['summaries.view', 'self'] });
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const secret = secretIn(await made.text());
    expect((await box.ask('GET', '/api/v1/sessions', { key: secret ?? '' })).status).toBe(200);
    const [{ id = '' } = {}] = keys();
    expect(await (await get(`/account/keys/${id}`, own)).text()).not.toContain(secret);

    const rotated = await box.ask('POST', `/account/keys/${id}/rotation`, { login: own, body: new URLSearchParams({ hours: '0' }) });
    expect(rotated.status).toBe(201);
    const next = secretIn(await rotated.text()) ?? '';
    expect((await box.ask('GET', '/api/v1/sessions', { key: secret ?? '' })).status).toBe(401);
    expect((await box.ask('GET', '/api/v1/sessions', { key: next })).status).toBe(200);

    const newest = keys().find((key) => key.id !== id)?.id ?? '';
    expect(await (await get(`/account/keys/${newest}/revocation`, own)).text()).toContain(`action="/account/keys/${newest}/revocation"`);
    const revoked = await box.ask('POST', `/account/keys/${newest}/revocation`, { login: own, body: new URLSearchParams() });
    expect(revoked.headers.get('location')).toBe('/account/keys?done=revoked');
    expect((await box.ask('GET', '/api/v1/sessions', { key: next })).status).toBe(401);
  });

  it('that cannot be replaced tells why on its own page', async () => {
    await make('/account/keys', own, { scopes: 'summaries.view' });
    const [{ id = '' } = {}] = keys();
    await box.ask('POST', `/account/keys/${id}/revocation`, { login: own, body: new URLSearchParams() });
    const again = await box.ask('POST', `/account/keys/${id}/rotation`, { login: own, body: new URLSearchParams({ hours: '24' }) });
    expect(again.status).toBe(409);
    expect(await again.text()).toMatch(/role="alert"/);
  });
});

describe('the list', () => {
  it('is searched and paged; warns of keys that end soon', async () => {
    for (let n = 0; n < 51; n++)
      await make('/admin/keys', administrator, { name: `Feed ${n}`, scopes: 'summaries.view', days: n === 7 ? '30' : '365' });
    const page = await (await get('/admin/keys', administrator)).text();
    expect(page).toContain('1 key ends within 30 days');
    const [, next = ''] = /href="(\/admin\/keys\?cursor=[^"]+)"/.exec(page) ?? [];
    expect(await (await get(next, administrator)).text()).toContain('Feed 0');
    const found = await (await get('/admin/keys?search=feed+50&state=&owner=company', administrator)).text();
    expect(found).toContain('Feed 50');
    expect(found).not.toContain('Feed 49');
    expect(await (await get('/admin/keys?state=ending', administrator)).text()).toContain('Feed 7');
    expect(await (await get('/admin/keys?search=nothing', administrator)).text()).toContain('No key matches');
  });
});
