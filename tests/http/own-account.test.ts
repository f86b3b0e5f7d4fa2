import { beforeEach, describe, expect, it } from 'vitest';
import { password, type TestApp, testApp } from '../helpers/app.ts';
import { type Visitor, visitor } from '../helpers/visitor.ts';

let box: TestApp;
let ana: { id: string; email: string };
let browser: Visitor;

beforeEach(async () => {
  box = testApp();
  ana = await box.account('supporter');
  browser = visitor(box);
  await browser.post('/login', { email: ana.email, password });
});

const fresh = 'another horse battery';
const own = async () => (await (await box.ask('GET', '/api/v1/me', { login: await box.login(ana.id) })).json()) as Record<string, unknown>;

describe('one’s own account is refused', () => {
  it.each([
    ['GET', '/account'],
    ['GET', '/account/password'],
    ['GET', '/account/factor'],
    ['GET', '/account/logins'],
  ])('%s %s to nobody', async (_method, path) => {
    expect((await visitor(box).get(path)).headers.get('location')).toBe(`/login?next=${encodeURIComponent(path)}`);
  });

  it.each([[{ name: '' }], [{ language: 'xx' }], [{ timeZone: 'Mars/Olympus' }]])(
    'a profile with %j: the form again with what was typed',
    async (wrong) => {
      const before = await own();
      const typed = { name: 'Ana Maria', language: 'fr', timeZone: 'Europe/Paris', ...wrong };
      const response = await browser.post('/account', typed);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('role="alert"');
      expect(await own()).toEqual(before);
    },
  );

  it('its address, role and state are not one’s own to change', async () => {
    const login = await box.login(ana.id);
    for (const body of [{ email: 'x@example.com' }, { role: 'administrator' }, { disabled: false }, { groups: [] }])
      expect((await box.ask('PATCH', '/api/v1/me', { login, body })).status).toBe(400);
  });

  it('keys of the company and the box’s operator have none', async () => {
    const response = await box.app.request('http://box.test/api/v1/me', {}, { local: true });
    expect(response.status).toBe(404);
  });
});

describe('the profile', () => {
  it('is changed by page and API; the pages follow at once', async () => {
    const saved = await browser.post('/account', { name: 'Ana Maria', language: 'pt', timeZone: 'America/Sao_Paulo', theme: 'dark' });
    expect(saved.headers.get('location')).toBe('/account?done=saved');
    const page = await (await browser.get('/account?done=saved')).text();
    expect(page).toMatch(/<html lang="pt" data-theme="dark"/);
    const login = await box.login(ana.id);
    await box.ask('PATCH', '/api/v1/me', { login, body: { timeZone: 'Europe/Lisbon' } });
    expect(await own()).toMatchObject({ name: 'Ana Maria', language: 'pt', timeZone: 'Europe/Lisbon', role: 'supporter', factor: null });
  });
});

describe('the password', () => {
  it.each([
    ['a wrong present one', { present: 'no horse battery', password: fresh }, 403],
    ['a short new one', { present: password, password: 'Grünspan' }, 422],
    ['a common new one', { present: password, password: 'passwordpassword' }, 422],
    ['one’s own name', { present: password, password: 'Ana Lima 20262026' }, 422],
  ])('%s: refused, and nobody is signed out', async (_name, fields, status) => {
    const response = await browser.post('/account/password', fields);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain(fields.password);
    expect((await browser.get('/account')).status).toBe(200);
  });

  it('a new one that is refused is no guess: however often, nobody is slowed down', async () => {
    for (let n = 0; n < 7; n += 1) await browser.post('/account/password', { present: password, password: 'Grünspan' });
    expect((await browser.post('/account/password', { present: password, password: fresh })).status).toBe(303);
  });

  it('changed: this browser goes on with a new token, every other login is over', async () => {
    const other = visitor(box);
    await other.post('/login', { email: ana.email, password });
    const before = browser.cookies.get('debrief-login') ?? '';
    expect((await browser.post('/account/password', { present: password, password: fresh })).headers.get('location')).toBe(
      '/account/password?done=changed',
    );
    expect((await browser.get('/account/password?done=changed')).status).toBe(200);
    expect((await other.get('/account')).status).toBe(303);
    expect((await box.ask('GET', '/account', { login: before })).status).toBe(303);
    expect((await visitor(box).post('/login', { email: ana.email, password })).status).toBe(401);
    expect((await visitor(box).post('/login', { email: ana.email, password: fresh })).status).toBe(303);
  });
});
