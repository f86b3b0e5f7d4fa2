import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isBare } from '../../src/server/http/bare-pages.ts';
import { loginCookie } from '../../src/server/http/cookies.ts';
import { origin, refusal, type TestApp, testApp } from '../helpers/app.ts';

let box: TestApp;
let id: string;
let key: string;
/** A new one for each test: some routes end it. */
let login: string;

beforeAll(async () => {
  box = testApp();
  id = (await box.account()).id;
  key = box.key(id);
});

beforeEach(async () => {
  login = await box.login(id);
});

/** Every line of the house, with something in the places of its parameters. */
const lines = testApp().app.routes.filter(({ method }) => method !== 'ALL');
const routes = [...new Map(lines.map(({ method, path }) => [`${method} ${path}`, [method, filled(path)] as const])).values()];
const paths = [...new Set(routes.map(([, path]) => path))];

function filled(path: string): string {
  return path.replace(/:\w+/g, '00000000-0000-7000-8000-000000000000');
}

/** The methods that any line answers there: "/accounts/:id" takes "/accounts/changes" too. */
function methodsAt(path: string): string[] {
  const fits = (line: string) => new RegExp(`^${line.replace(/:\w+/g, '[^/]+')}$`).test(path);
  return lines.filter((line) => fits(line.path)).map(({ method }) => method);
}

/** Assets say themselves how long they are kept; everything else is kept nowhere. */
const isAsset = (path: string) => path.startsWith('/assets/');

function expectHardened(response: Response, path: string): void {
  const { headers } = response;
  const policy = headers.get('content-security-policy') ?? '';
  for (const rule of [
    "default-src 'none'",
    isBare(path) ? "script-src 'none'" : "script-src 'self'",
    "style-src 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
  ])
    expect(policy).toContain(rule);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
  expect(headers.get('access-control-allow-origin')).toBeNull();
  if (!isAsset(path) || !response.ok) expect(headers.get('cache-control')).toBe('no-store');
}

async function expectNoInside(response: Response): Promise<void> {
  const body = await response.text();
  expect(body).not.toMatch(/\bat .*\.(ts|tsx|js|mjs):\d+|node_modules|\/src\/|SqliteError|ZodError/);
}

describe.each(routes)('%s %s', (method, path) => {
  it.each(['nobody', 'a guesser', 'somebody'])('carries the headers and shows nothing of its inside to %s', async (who) => {
    const ask = { nobody: {}, 'a guesser': { key: 'dbk_wrong' }, somebody: { login } }[who];
    const response = await box.ask(method, path, ask);
    expectHardened(response, path);
    await expectNoInside(response);
    expect(response.status).not.toBe(500);
  });

  it('takes a body that is none of its own without falling over', async () => {
    if (method === 'GET') return;
    for (const body of ['\0\u{ffff}', new URLSearchParams({ __proto__: 'x', '': '', name: '\0' }), new Uint8Array(3)]) {
      const response = await box.ask(method, path, { login, body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
      expectHardened(response, path);
      expect(response.status).toBeLessThan(500);
    }
  });
});

const foreign: [name: string, headers: Record<string, string>][] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['an opaque origin', { origin: 'null' }],
  ['another port', { origin: `${origin}:81` }],
  ['another scheme of another host', { origin: 'https://box.test.evil.example' }],
  ['an origin that is none', { origin: 'box.test' }],
  ['a cross-site fetch', { 'sec-fetch-site': 'cross-site', origin }],
  ['a fetch from a sibling site', { 'sec-fetch-site': 'same-site', origin }],
  ['a word that no browser says', { 'sec-fetch-site': 'own-site', origin }],
];

describe.each(routes.filter(([method]) => method !== 'GET'))('%s %s', (method, path) => {
  it('refuses what another site makes a browser send, whoever asks', async () => {
    for (const [name, headers] of foreign) {
      for (const ask of [{}, { login }, { key }]) {
        const response = await box.ask(method, path, { ...ask, headers });
        expect(response.status, name).toBe(403);
        expectHardened(response, path);
        if (path.startsWith('/api/')) expect((await refusal(response)).code, name).toBe('auth.foreign-origin');
      }
    }
  });

  it('refuses a cookie that comes without any origin', async () => {
    const response = await box.app.request(`${origin}${path}`, { method, headers: { cookie: `${loginCookie}=${login}` } });
    expect(response.status).toBe(403);
  });
});

describe.each(paths)('%s', (path) => {
  const own = routes.filter((route) => route[1] === path).map(([method]) => method);
  const taken = methodsAt(path);

  it('refuses every other method and tells what it takes', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'].filter((other) => !taken.includes(other))) {
      const response = await box.app.request(`${origin}${path}`, { method, headers: { origin } });
      expect(response.status, method).toBe(405);
      for (const one of own) expect(response.headers.get('allow')).toContain(one);
      expectHardened(response, path);
    }
  });

  it('answers HEAD as GET, without a body', async () => {
    if (!own.includes('GET')) return;
    const headers = { cookie: `${loginCookie}=${login}` };
    const [head, get] = [
      await box.app.request(`${origin}${path}`, { method: 'HEAD', headers }),
      await box.app.request(`${origin}${path}`, { headers }),
    ];
    expect([head.status, head.headers.get('content-type')]).toEqual([get.status, get.headers.get('content-type')]);
    expect(await head.text()).toBe('');
  });
});

describe('an odd address', () => {
  it.each([
    '//login',
    '//evil.example/login',
    '/login/',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/login',
    '/assets/%00',
    '/sessions/%00',
    '/sessions/%zz',
    '/sessions/%ff%fe',
    '/api/v1/sessions/%00',
    '/api/v1/sessions/%2e%2e%2fhealth',
    `/sessions/${'a'.repeat(7000)}`,
    `/api/v1/sessions/${'%F0%9F%98%80'.repeat(500)}`,
    '/sessions/constructor',
    '/sessions/__proto__',
    '/sessions?%00=%zz&filter[]=x&__proto__=1',
    '/LOGIN',
    '/login;jsessionid=1',
    '/nowhere',
    '/api/v1/nowhere',
    '/api',
    '/.env',
    '/.git/config',
  ])('%s has an answer like any other', async (path) => {
    for (const ask of [{}, { login }]) {
      const response = await box.ask('GET', path, ask);
      expect(response.status, path).toBeLessThan(500);
      expectHardened(response, path);
      await expectNoInside(response);
    }
  });

  it('leads nowhere else: no redirect leaves the box', async () => {
    for (const path of ['//evil.example', '/login?next=//evil.example', '/login?next=https://evil.example', '/%5cevil.example']) {
      const location = (await box.ask('GET', path, { login })).headers.get('location') ?? '/';
      expect(new URL(location, origin).origin).toBe(origin);
    }
  });
});
