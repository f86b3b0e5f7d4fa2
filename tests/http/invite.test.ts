import { beforeEach, describe, expect, it } from 'vitest';
import { createInvite } from '../../src/server/domain/invites/create.ts';
import { day } from '../../src/server/kit/clock.ts';
import { password, type TestApp, testApp } from '../helpers/app.ts';
import { codeOf, codesIn, hidden, seedIn, type Visitor, visitor } from '../helpers/visitor.ts';

let box: TestApp;
let browser: Visitor;
let ana: { id: string; email: string };
let path: string;

beforeEach(async () => {
  box = testApp();
  browser = visitor(box, { language: 'de-AT, en;q=0.5' });
  ana = await box.account('supporter');
  path = `/invite/${createInvite(box.ctx, ana.id).token}`;
});

const fresh = 'another horse battery';

describe('a link that opens nothing', () => {
  it.each([
    ['that never was one', () => '/invite/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['that a newer one replaced', () => void createInvite(box.ctx, ana.id)],
    ['after seven days', () => box.clock.advance(7 * day)],
  ])('%s: says so, and what to do', async (_name, pass) => {
    const link = pass() ?? path;
    for (const response of [await browser.get(link), await browser.post(link, { password: fresh })]) {
      expect(response.status).toBe(410);
      const page = await response.text();
      expect(page).toContain('<html lang="de"');
      expect(page).toContain('Dieser Link öffnet nichts mehr');
      expect(page).toContain('href="/login"');
    }
  });

  it('that was used', async () => {
    await browser.post(path, { password: fresh });
    expect((await visitor(box).get(path)).status).toBe(410);
  });
});

describe('a link that opens', () => {
  it('is not used up by looking at it, nor by a refused password, which is not shown again', async () => {
    const before = box.ctx.db.sqlite.serialize();
    const page = await (await browser.get(path)).text();
    expect(page).toContain('autocomplete="new-password"');
    expect(page).toContain(ana.email);
    expect(page).toContain('Ein neues Passwort');
    for (const refused of ['Grünspan', 'passwordpassword', 'Ana Lima 20262026']) {
      const response = await browser.post(path, { password: refused });
      expect(response.status).toBe(422);
      expect(await response.text()).not.toContain(refused);
    }
    expect(box.ctx.db.sqlite.serialize().equals(before)).toBe(true);
  });

  it('sets the password, signs in, and ends the logins that were', async () => {
    const old = await box.login(ana.id);
    const response = await browser.post(path, { password: fresh });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
    expect((await browser.get('/account')).status).toBe(200);
    expect((await box.ask('GET', '/account', { login: old })).status).toBe(303);
    expect((await visitor(box).post('/login', { email: ana.email, password })).status).toBe(401);
  });

  it('sets a shorter one with a second factor, whose key stays the same until its code is right', async () => {
    const page = await (await browser.get(path)).text();
    const setup = hidden(page, 'setup');
    const seed = seedIn(page);
    const refused = await browser.post(path, { password: 'Grünspan', setup, code: '000000' });
    expect(refused.status).toBe(403);
    expect(seedIn(await refused.text())).toBe(seed);
    const done = await browser.post(path, { password: 'Grünspan', setup, code: codeOf(seed, box.ctx.now()) });
    expect(done.status).toBe(200);
    expect(codesIn(await done.text())).toHaveLength(10);
    expect((await browser.get('/account')).status).toBe(200);
    expect((await visitor(box).post('/login', { email: ana.email, password: 'Grünspan' })).headers.get('location')).toBe('/login/code');
  });

  it('shows another key to whoever looked before: what a mail scanner saw is worth nothing', async () => {
    const seen = seedIn(await (await visitor(box).get(path)).text());
    expect(seedIn(await (await browser.get(path)).text())).not.toBe(seen);
  });

  it('is not sent from another site', async () => {
    const response = await box.ask('POST', path, {
      body: new URLSearchParams({ password: fresh }),
      headers: { origin: 'https://evil.example' },
    });
    expect(response.status).toBe(403);
    expect((await browser.get(path)).status).toBe(200);
  });
});
