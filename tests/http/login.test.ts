import { beforeEach, describe, expect, it } from 'vitest';
import { origin, password, type TestApp, testApp } from '../helpers/app.ts';

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
});
