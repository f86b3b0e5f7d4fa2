import { beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../helpers/app.ts';

let box: TestApp;
let login: string;

beforeAll(async () => {
  box = testApp();
  login = await box.login((await box.account()).id);
});

const routes = testApp()
  .app.routes.filter(({ method }) => method !== 'ALL')
  .map(({ method, path }) => `${method} ${path.replace(/:\w+/, 'none')}`);

describe.each([...new Set([...routes, 'GET /nowhere', 'GET /api/v1/nowhere'])])('%s', (route) => {
  const [method = '', path = ''] = route.split(' ');

  it.each(['nobody', 'somebody'])('carries the security headers for %s', async (who) => {
    const { headers } = await box.ask(method, path, who === 'nobody' ? {} : { login });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-request-id')).toBeTruthy();
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
