import { beforeEach, describe, expect, it } from 'vitest';
import { minute, second } from '../../src/server/kit/clock.ts';
import { password, refusal, type TestApp, testApp } from '../helpers/app.ts';
import { withFactor } from '../helpers/factor.ts';
import { codeOf, codesIn, hidden, seedIn, type Visitor, visitor } from '../helpers/visitor.ts';

let box: TestApp;
let ana: { id: string; email: string };
let browser: Visitor;

beforeEach(async () => {
  box = testApp();
  ana = await box.account('supporter');
  browser = visitor(box);
});

const step = 30 * second;
const over = '/login?over=';
const signIn = (from: Visitor = browser, fields: Record<string, string> = {}) =>
  from.post('/login', { email: ana.email, password, ...fields });

async function protect() {
  const set = await withFactor(box.ctx, ana.id, password);
  box.clock.advance(step);
  return { ...set, code: () => codeOf(set.seed, box.ctx.now()) };
}

describe('K3: the password alone', () => {
  it('opens no page, and the proof of it is no login', async () => {
    await protect();
    const response = await signIn();
    expect([response.status, response.headers.get('location')]).toEqual([303, '/login/code']);
    expect([...browser.cookies.keys()]).toEqual(['debrief-half-login']);
    expect((await browser.get('/account')).headers.get('location')).toBe('/login?next=%2Faccount');
    const proof = browser.cookies.get('debrief-half-login') ?? '';
    browser.cookies.set('debrief-login', proof);
    expect((await browser.get('/account')).status).toBe(303);
    expect(box.ctx.db.sqlite.prepare('SELECT count(*) FROM logins').pluck().get()).toBe(0);
  });

  it('does not carry over to another browser, nor past five minutes, nor past a new password', async () => {
    const { code } = await protect();
    await signIn();
    const other = visitor(box);
    expect((await other.get('/login/code')).headers.get('location')).toBe(over);
    expect((await other.post('/login/code', { code: code() })).headers.get('location')).toBe(over);
    box.clock.advance(5 * minute);
    expect((await browser.post('/login/code', { code: code() })).headers.get('location')).toBe(over);
    await signIn();
    box.ctx.db.sqlite.prepare('UPDATE accounts SET disabled_at = 1').run();
    expect((await browser.post('/login/code', { code: code() })).headers.get('location')).toBe(over);
    expect(await (await browser.get(over)).text()).toContain('Please start again');
  });

  it('counts once: the same proof does not sign in a second time', async () => {
    const { code } = await protect();
    await signIn();
    const proof = browser.cookies.get('debrief-half-login') ?? '';
    expect((await browser.post('/login/code', { code: code() })).headers.get('location')).toBe('/');
    box.clock.advance(step);
    const thief = visitor(box);
    thief.cookies.set('debrief-half-login', proof);
    expect((await thief.post('/login/code', { code: code() })).headers.get('location')).toBe(over);
  });
});

describe('the code', () => {
  it('wrong: the form again; right: signed in, and on to where it was going', async () => {
    const { code } = await protect();
    await signIn(browser, { next: '/account/logins' });
    const page = await (await browser.get('/login/code')).text();
    expect(page).toContain('autocomplete="one-time-code"');
    const refused = await browser.post('/login/code', { code: '000000' });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('The code is wrong');
    const taken = await browser.post('/login/code', { code: code() });
    expect(taken.headers.get('location')).toBe('/account/logins');
    expect((await browser.get('/account/logins')).status).toBe(200);
  });

  it('of recovery: signed in, once, and led to where the factor is set', async () => {
    const { recoveryCodes } = await protect();
    await signIn();
    expect(await (await browser.get('/login/code?with=recovery')).text()).toContain('Recovery code');
    const taken = await browser.post('/login/code', { with: 'recovery', code: recoveryCodes[0] ?? '' });
    expect(taken.headers.get('location')).toBe('/account/factor?done=recovered');
    expect(await (await browser.get('/account/factor?done=recovered')).text()).toMatch(/You are signed in with a recovery code[\s\S]*>9 </);
    const again = visitor(box);
    await signIn(again);
    expect((await again.post('/login/code', { code: recoveryCodes[0] ?? '' })).status).toBe(403);
  });
});

describe('setting it up on one’s own page', () => {
  it('refused with a wrong code or password, and shows the same key again; then on, with ten codes', async () => {
    await signIn();
    const page = await (await browser.get('/account/factor')).text();
    const seed = seedIn(page);
    const setup = hidden(page, 'setup');
    expect(seed).toMatch(/^[A-Z2-7]{32}$/);
    expect(page).toContain('<svg class="qr-code"');
    for (const fields of [
      { code: '000000', password },
      { code: codeOf(seed, box.ctx.now()), password: 'no horse battery' },
    ]) {
      const refused = await browser.post('/account/factor', { setup, ...fields });
      expect(refused.status).toBe(403);
      expect(seedIn(await refused.text())).toBe(seed);
    }
    const done = await browser.post('/account/factor', { setup, code: codeOf(seed, box.ctx.now()), password });
    expect(codesIn(await done.text())).toHaveLength(10);
    expect(seedIn(await (await browser.get('/account/factor')).text())).toBe('');
  });

  it('each page has a key of its own, and none is kept before its code', async () => {
    await signIn();
    const before = box.ctx.db.sqlite.serialize();
    const seeds = await Promise.all([1, 2].map(async () => seedIn(await (await browser.get('/account/factor')).text())));
    expect(seeds[0]).not.toBe(seeds[1]);
    expect(box.ctx.db.sqlite.serialize().equals(before)).toBe(true);
  });

  it('off again with password and code; new codes in place of the old', async () => {
    const { seed, recoveryCodes } = await protect();
    await signIn();
    await browser.post('/login/code', { code: codeOf(seed, box.ctx.now()) });
    const [first = '', second = ''] = recoveryCodes;
    expect((await browser.post('/account/factor/removal', { password, code: '000000' })).status).toBe(403);
    const renewed = codesIn(await (await browser.post('/account/factor/recovery-codes', { password, code: first })).text());
    expect(renewed).toHaveLength(10);
    expect((await browser.post('/account/factor/removal', { password, code: second })).status).toBe(403);
    const removed = await browser.post('/account/factor/removal', { password, code: renewed[0] ?? '' });
    expect(removed.headers.get('location')).toBe('/account/factor?done=removed');
    expect((await signIn(visitor(box))).headers.get('location')).toBe('/');
  });
});

describe('by API', () => {
  it('offered, turned on, its codes renewed, turned off', async () => {
    const login = await box.login(ana.id);
    const ask = async <T>(method: string, path: string, body: object = {}) => {
      const response = await box.ask(method, `/api/v1/me${path}`, { login, body });
      return { status: response.status, body: (response.status === 204 ? null : await response.json()) as T };
    };
    const { body: offer } = await ask<{ sealed: string; seed: string; uri: string }>('POST', '/factor/setup');
    expect(offer.uri).toMatch(/^otpauth:\/\/totp\/Debrief:supporter%40example.com\?/);
    const on = (code: string) => ask<{ recoveryCodes: string[] }>('PUT', '/factor', { setup: offer.sealed, code, password });
    expect((await on('000000')).status).toBe(403);
    const { body: codes } = await on(codeOf(offer.seed, box.ctx.now()));
    expect(codes.recoveryCodes).toHaveLength(10);
    expect((await on(codeOf(offer.seed, box.ctx.now()))).status).toBe(409);
    const { body: more } = await ask<{ recoveryCodes: string[] }>('POST', '/factor/recovery-codes', {
      password,
      code: codes.recoveryCodes[0],
    });
    expect((await ask('POST', '/factor/removal', { password, code: codes.recoveryCodes[1] })).status).toBe(403);
    expect((await ask('POST', '/factor/removal', { password, code: more.recoveryCodes[1] })).status).toBe(204);
    const me = await box.ask('GET', '/api/v1/me', { login });
    expect(await me.json()).toMatchObject({ email: ana.email, factor: null });
  });

  it('taken by an administrator: a short password goes with it, and a supporter may not', async () => {
    await protect();
    const admin = await box.account('administrator');
    const login = await box.login(admin.id);
    const own = await box.login(ana.id);
    const change = { present: password, password: 'Grünspan' };
    expect((await box.ask('PUT', '/api/v1/me/password', { login: own, body: change })).status).toBe(204);
    const path = `/api/v1/accounts/${ana.id}/factor`;
    expect((await box.ask('GET', path, { login })).status).toBe(200);
    expect((await box.ask('POST', `${path}/removal`, { login: await box.login(ana.id), body: {} })).status).toBe(403);
    const taken = (await (await box.ask('POST', `${path}/removal`, { login, body: {} })).json()) as { invitation: { path: string } };
    expect((await box.ask('GET', path, { login })).status).toBe(404);
    expect((await signIn(browser, { password: 'Grünspan' })).status).toBe(401);
    expect((await browser.get(taken.invitation.path)).status).toBe(200);
  });

  it('H2: taken with its short password from the last administrator, by the operator alone', async () => {
    const admin = await box.account('administrator');
    await withFactor(box.ctx, admin.id, password);
    const login = await box.login(admin.id);
    const change = { present: password, password: 'Grünspan' };
    expect((await box.ask('PUT', '/api/v1/me/password', { login, body: change })).status).toBe(204);
    const path = `/api/v1/accounts/${admin.id}/factor`;
    const refused = await box.ask('POST', `${path}/removal`, { login: await box.login(admin.id), body: {} });
    expect((await refusal(refused)).code).toBe('accounts.last-administrator');
    expect((await box.ask('GET', path, { login: await box.login(admin.id) })).status).toBe(200);
    const headers = { 'content-type': 'application/json' };
    const rescued = await box.app.request(`${path}/removal`, { method: 'POST', headers, body: '{}' }, { local: true });
    expect(rescued.status).toBe(200);
  });
});
