import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { refusal, testApp } from '../helpers/app.ts';

const { app } = testApp(undefined, { env: { DEBRIEF_HOST_NAMES: 'debrief.example.com' } });
const status = async (url: string, init: RequestInit = {}) => (await app.request(url, init)).status;

describe('K2: another name is refused, so that no page elsewhere can make its own name lead here', () => {
  it.each([
    'http://evil.example',
    'http://debrief.example.com.evil.example',
    'http://xdebrief.example.com',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://127.0.0.1.nip.io:8420',
  ])('%s', async (origin) => {
    for (const path of ['/', '/login', '/api/v1/health', '/nowhere']) expect(await status(origin + path)).toBe(421);
    expect(await status(`${origin}/login`, { method: 'POST', headers: { origin } })).toBe(421);
  });

  it('telling which, and where to name it', async () => {
    const { code, params } = await refusal(await app.request('http://evil.example/api/v1/health'));
    expect({ code, params }).toEqual({ code: 'request.foreign-host', params: { host: 'evil.example', variable: 'DEBRIEF_HOST_NAMES' } });
  });

  it('also where a cookie came with it, which then signs nobody in', async () => {
    const page = await app.request('http://evil.example/sessions', { headers: { cookie: 'debrief-login=x' } });
    expect(page.status).toBe(421);
    expect(await page.text()).not.toContain('href="/login"');
  });
});

describe('is reached by', () => {
  it.each([
    'http://localhost:8420',
    'http://LOCALHOST',
    'http://127.0.0.1:8420',
    'http://[::1]:8420',
    'http://192.168.7.9',
    'http://[fd00::9]',
    'http://debrief.example.com',
    'http://DEBRIEF.example.com.',
    `http://${hostname()}:8420`,
  ])('%s', async (origin) => expect(await status(`${origin}/api/v1/health`)).toBe(200));

  it('the socket in the data folder, whatever it is called there', async () => {
    expect((await app.request('http://debrief/api/v1/health', {}, { local: true })).status).toBe(200);
  });
});
