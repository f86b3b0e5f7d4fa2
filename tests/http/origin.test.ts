import { beforeAll, describe, expect, it } from 'vitest';
import { origin, refusal, type TestApp, testApp } from '../helpers/app.ts';

let box: TestApp;
let login: string;
let key: string;

beforeAll(async () => {
  box = testApp();
  const { id } = await box.account();
  login = await box.login(id);
  key = box.key(id);
});

const unsafe = testApp()
  .app.routes.filter(({ method }) => !['ALL', 'GET'].includes(method))
  .map(({ method, path }) => `${method} ${path.replace(':id', 'some-id')}`);

const foreign: [name: string, headers: Record<string, string>][] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['an opaque origin', { origin: 'null' }],
  ['another port', { origin: `${origin}:81` }],
  ['a cross-site fetch', { 'sec-fetch-site': 'cross-site', origin }],
  ['a fetch from a sibling site', { 'sec-fetch-site': 'same-site', origin }],
];

describe.each([...new Set(unsafe)])('%s', (route) => {
  const [method = '', path = ''] = route.split(' ');

  it.each(foreign)('refuses %s, whoever asks', async (_name, headers) => {
    for (const ask of [{ login }, { key }]) {
      const response = await box.ask(method, path, { ...ask, headers: { ...headers } });
      expect(response.status).toBe(403);
      if (path.startsWith('/api/')) expect((await refusal(response)).code).toBe('auth.foreign-origin');
    }
  });

  it('refuses a cookie that comes without any origin', async () => {
    const response = await box.app.request(`${origin}${path}`, { method, headers: { cookie: `debrief-login=${login}` } });
    expect(response.status).toBe(403);
  });
});

describe('own origin', () => {
  it.each([{ origin }, { origin, 'sec-fetch-site': 'same-origin' }])('%j may change things', async (headers) => {
    const response = await box.ask('POST', '/language', { body: new URLSearchParams({ language: 'pt' }), login, headers });
    expect(response.status).toBe(303);
  });

  it('is not asked of programs with a key', async () => {
    expect((await box.ask('POST', '/api/v1/sessions', { key, body: {} })).status).toBe(400);
  });
});
