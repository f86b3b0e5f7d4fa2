import type { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { HttpEnv } from '../../src/server/http/env.ts';
import { testApp } from '../helpers/app.ts';

interface Sent {
  readonly from?: string;
  readonly headers?: Record<string, string>;
  readonly proxies?: string;
}

/** What the box takes a request's sender for. */
async function senderOf({ from = '10.0.0.5', headers = {}, proxies = '' }: Sent) {
  const { app } = testApp(undefined, { env: { DEBRIEF_HOST: '0.0.0.0', DEBRIEF_TRUSTED_PROXIES: proxies } });
  let seen = null;
  (app as Hono<HttpEnv>).get('/seen', (c) => {
    seen = c.var.sender;
    return c.text('');
  });
  const response = await app.request('http://box.test/seen', { headers }, { incoming: { socket: { remoteAddress: from } } } as never);
  return { ...(seen as unknown as { address: string; encrypted: boolean }), hsts: response.headers.get('strict-transport-security') };
}

const claims = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };

describe('claims of whoever is no trusted proxy count for nothing', () => {
  it.each([
    ['by default', {}],
    ['from beside the trusted network', { proxies: '10.0.0.6, 10.1.0.0/16, fd00::/8' }],
    ['from the other family', { from: 'fe80::1', proxies: '10.0.0.0/8' }],
  ])('%s', async (_name, more) => {
    const sender = await senderOf({ headers: claims, ...more });
    expect(sender).toMatchObject({ address: ('from' in more && more.from) || '10.0.0.5', encrypted: false, hsts: null });
  });
});

describe('a trusted proxy', () => {
  const proxies = '10.0.0.0/8, fd00::/8';

  it.each([
    ['names the sender', '203.0.113.9', '203.0.113.9'],
    ['adds to what the sender made up', '127.0.0.1, 203.0.113.9', '203.0.113.9'],
    ['stands behind another one', '198.51.100.7, 203.0.113.9, 10.0.0.4', '203.0.113.9'],
    ['is the sender itself', '', '10.0.0.5'],
    ['names nobody outside', '10.0.0.3, 10.0.0.4', '10.0.0.3'],
    ['writes ports', '203.0.113.9:4711', '203.0.113.9'],
    ['writes IPv6 in brackets', '[2001:db8::1]:4711', '2001:db8::1'],
    ['writes IPv4 as IPv6', '::ffff:203.0.113.9', '203.0.113.9'],
    ['heard no address', 'unknown', '10.0.0.5'],
    ['heard nonsense behind a trusted hop', '<script>, 10.0.0.4', '10.0.0.4'],
  ])('%s', async (_name, forwarded, address) => {
    const headers = forwarded ? { 'x-forwarded-for': forwarded } : {};
    expect((await senderOf({ headers, proxies })).address).toBe(address);
  });

  it('is known by its IPv4 address on a socket of both families', async () => {
    expect((await senderOf({ from: '::ffff:10.0.0.5', headers: claims, proxies })).address).toBe('203.0.113.9');
  });

  it.each([
    ['https', true],
    ['HTTPS', true],
    ['http', false],
    ['https, http', false],
    ['http, https', true],
  ])('says %s: the last word counts', async (scheme, encrypted) => {
    const sender = await senderOf({ headers: { 'x-forwarded-proto': scheme }, proxies });
    expect(sender).toMatchObject({ encrypted, hsts: encrypted ? 'max-age=31536000' : null });
  });
});

it('a login over an encrypting proxy gets a cookie that no plain connection sends', async () => {
  const made = testApp(undefined, { env: { DEBRIEF_HOST: '0.0.0.0', DEBRIEF_TRUSTED_PROXIES: '10.0.0.5' } });
  const { email } = await made.account();
  const signIn = async (scheme: string) => {
    const body = new URLSearchParams({ email, password: 'correct horse battery' });
    const headers = { origin: `${scheme}://box.test`, 'x-forwarded-proto': scheme };
    const env = { incoming: { socket: { remoteAddress: '10.0.0.5' } } } as never;
    const response = await made.app.request('http://box.test/login', { method: 'POST', body, headers }, env);
    return response.headers.getSetCookie().find((cookie) => cookie.includes('debrief-login='));
  };
  expect(await signIn('https')).toMatch(/^__Host-.*; Secure/);
  expect(await signIn('http')).toMatch(/^debrief-login=((?!; Secure).)*$/);
});

it('a link with a secret, made over an encrypting proxy, is never a plain one', async () => {
  const made = testApp(undefined, { env: { DEBRIEF_HOST: '0.0.0.0', DEBRIEF_TRUSTED_PROXIES: '10.0.0.5' } });
  const cookie = `__Host-debrief-login=${await made.login((await made.account()).id)}`;
  const headers = { cookie, origin: 'https://box.test', 'x-forwarded-proto': 'https' };
  const env = { incoming: { socket: { remoteAddress: '10.0.0.5' } } } as never;
  const post = async (path: string, fields: Record<string, string>) =>
    (await made.app.request(`http://box.test${path}`, { method: 'POST', body: new URLSearchParams(fields), headers }, env)).text();
  const eva = { name: 'Eva', email: 'eva@example.com', role: 'supporter', language: 'de', timeZone: 'UTC' };
  for (const shown of [await post('/admin/accounts', eva), await post('/admin/accounts/invitations', {})]) {
    expect(shown).toContain('https://box.test/invite/');
    expect(shown).not.toContain('http://box.test/invite/');
  }
});
