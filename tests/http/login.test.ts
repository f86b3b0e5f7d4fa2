import { beforeEach, describe, expect, it } from 'vitest';
import { origin, password, type TestApp, testApp } from '../helpers/app.ts';
import { visitor } from '../helpers/visitor.ts';

let box: TestApp;
let email: string;

beforeEach(async () => {
  box = testApp();
  email = (await box.account('supporter', { language: 'fr', timeZone: 'Europe/Paris' })).email;
});

const signIn = (fields: Record<string, string>, headers = {}) =>
  box.ask('POST', '/login', { body: new URLSearchParams(fields), headers: { origin, ...headers } });

const cookieOf = (response: Response) => /debrief-login=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1];

describe('refused', () => {
  it.each([
    ['a wrong password', { email: 'supporter@example.com', password: 'wrong horse battery' }],
    ['an account that is none', { email: 'nobody@example.com', password }],
  ])('%s: the form again, the address kept, the password not', async (_name, fields) => {
    const response = await signIn(fields, { 'accept-language': 'pt-BR, en;q=0.5' });
    expect(response.status).toBe(401);
    expect(cookieOf(response)).toBeUndefined();
    const page = await response.text();
    expect(page).toContain('lang="pt"');
    expect(page).toContain(fields.email);
    expect(page).not.toContain(fields.password);
  });

  it('the right password too, once there were too many wrong ones; then later it is taken', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn({ email, password: 'wrong horse battery' });
    const slowed = await signIn({ email, password });
    expect(slowed.status).toBe(429);
    expect(slowed.headers.get('retry-after')).toBe('1');
    box.clock.advance(1001);
    expect((await signIn({ email, password })).status).toBe(303);
  });

  it('many at once as well', async () => {
    const attempts = await Promise.all(Array.from({ length: 12 }, () => signIn({ email, password: 'wrong horse battery' })));
    expect(attempts.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(attempts.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('a page without a login: to the form, which knows the way back', async () => {
    const response = await box.ask('GET', '/sessions?selected=x');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`/login?next=${encodeURIComponent('/sessions?selected=x')}`);
  });

  it('a fragment without a login: htmx goes to the form', async () => {
    const response = await box.ask('GET', '/sessions/x/panel', { headers: { 'hx-request': 'true' } });
    expect(response.status).toBe(401);
    expect(response.headers.get('hx-redirect')).toBe('/login');
    expect(await response.text()).not.toContain('<html');
  });
});

describe('signed in', () => {
  it('has a cookie that no script reads and no other site sends', async () => {
    const response = await signIn({ email, password });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly/);
    expect(response.headers.get('set-cookie')).toMatch(/SameSite=Lax/);
    expect(box.ctx.db.sqlite.prepare('SELECT id FROM logins').pluck().all()).not.toContain(cookieOf(response));
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example/', 'javascript:alert(1)', '/\t/evil.example'])(
    'is never sent on to %j',
    async (next) => {
      const response = await signIn({ email, password, next });
      expect(response.headers.get('location')).toMatch(/^\/(?![/\\])/);
      expect(new URL(response.headers.get('location') ?? '', origin).origin).toBe(origin);
    },
  );

  it('reads pages in the language of the account, whatever the browser wants', async () => {
    const login = cookieOf(await signIn({ email, password })) ?? '';
    const page = await (await box.ask('GET', '/sessions', { login, headers: { 'accept-language': 'pt' } })).text();
    expect(page).toContain('<html lang="fr"');
    await box.ask('POST', '/language', { login, body: new URLSearchParams({ language: 'en', next: '/sessions' }) });
    expect(await (await box.ask('GET', '/sessions', { login })).text()).toContain('<html lang="en"');
  });

  it('is out after signing out, with the old cookie too', async () => {
    const login = cookieOf(await signIn({ email, password })) ?? '';
    expect((await box.ask('GET', '/sessions', { login })).status).toBe(200);
    expect((await box.ask('POST', '/logout', { login })).headers.get('location')).toBe('/login');
    expect((await box.ask('GET', '/sessions', { login })).status).toBe(303);
  });

  it('gets a new token each time; the one before opens nothing', async () => {
    const browser = visitor(box);
    await browser.post('/login', { email, password });
    const first = browser.cookies.get('debrief-login') ?? '';
    await browser.post('/login', { email, password });
    const second = browser.cookies.get('debrief-login') ?? '';
    expect(second).not.toBe(first);
    expect((await box.ask('GET', '/account', { login: first })).status).toBe(303);
    expect((await box.ask('GET', '/account', { login: second })).status).toBe(200);
  });

  it('over HTTPS has cookies that only this host can have set, and no others count there', async () => {
    const browser = visitor(box, { https: true });
    const response = await browser.post('/login', { email, password });
    for (const line of response.headers.getSetCookie()) expect(line).toMatch(/^__Host-debrief-.*; Path=\/; .*Secure/);
    expect((await browser.get('/account')).status).toBe(200);
    const planted = visitor(box, { https: true });
    planted.cookies.set('debrief-login', browser.cookies.get('__Host-debrief-login') ?? '');
    expect((await planted.get('/account')).status).toBe(303);
  });

  it('without a login the device cookie opens nothing, and it tells nobody whose it is', async () => {
    const browser = visitor(box);
    await browser.post('/login', { email, password });
    browser.cookies.delete('debrief-login');
    expect((await browser.get('/account')).status).toBe(303);
    expect([...browser.cookies].flat().join(' ')).not.toContain('supporter');
  });
});

describe('the form', () => {
  it('on a fresh box says how the first account is made; later, whom to ask', async () => {
    expect(await (await testApp().ask('GET', '/login')).text()).toContain('debrief account add');
    expect(await (await box.ask('GET', '/login')).text()).not.toContain('debrief account add');
  });

  it('lets passwords be pasted and kept, and shows none again', async () => {
    const page = await (await box.ask('GET', '/login')).text();
    expect(page).toMatch(/<input[^>]*type="password"[^>]*autocomplete="current-password"/);
    expect(page).not.toMatch(/onpaste|autocomplete="off"/);
  });
});
