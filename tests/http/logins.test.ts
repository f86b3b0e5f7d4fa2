import { beforeEach, describe, expect, it } from 'vitest';
import { namesIn } from '../../src/server/domain/logins/agent.ts';
import { second } from '../../src/server/kit/clock.ts';
import { password, refusal, type TestApp, testApp } from '../helpers/app.ts';
import { type Visitor, visitor } from '../helpers/visitor.ts';

let box: TestApp;
let ana: { id: string; email: string };
let bia: { id: string; email: string };
let browser: Visitor;

beforeEach(async () => {
  box = testApp();
  ana = await box.account('supporter');
  bia = await box.account('administrator');
  browser = visitor(box, { agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', address: '10.0.0.9' });
  await browser.post('/login', { email: ana.email, password });
});

interface Listed {
  logins: { id: string; browser: string | null; system: string | null; address: string; lastUsedAt: string }[];
  next: string | null;
}
const listed = async (path: string, login: string) => (await (await box.ask('GET', `/api/v1${path}`, { login })).json()) as Listed;

describe('refused', () => {
  it('another account’s logins, to whoever does not manage accounts: neither seen nor ended', async () => {
    const login = await box.login(ana.id);
    await box.login(bia.id);
    const { logins } = await listed('/me/logins', await box.login(bia.id));
    const foreign = logins[0]?.id ?? '';
    const missing = await box.ask('DELETE', `/api/v1/me/logins/${foreign}`, { login });
    expect([missing.status, (await refusal(missing)).code]).toEqual([404, 'record.missing']);
    expect((await box.ask('GET', `/api/v1/accounts/${bia.id}/logins`, { login })).status).toBe(403);
    expect((await box.ask('DELETE', `/api/v1/accounts/${bia.id}/logins`, { login })).status).toBe(403);
    expect((await browser.get(`/admin/accounts/${bia.id}/logins`)).status).toBe(404);
    expect((await browser.post(`/account/logins/${foreign}/end`)).status).toBe(404);
    expect(box.ctx.db.sqlite.prepare('SELECT count(*) FROM logins WHERE account_id = ?').pluck().get(bia.id)).toBe(2);
  });

  it('a login of one account under the address of another', async () => {
    const login = await box.login(bia.id);
    const { logins } = await listed(`/accounts/${ana.id}/logins`, login);
    expect((await box.ask('DELETE', `/api/v1/accounts/${bia.id}/logins/${logins[0]?.id}`, { login })).status).toBe(404);
    expect((await box.ask('GET', '/api/v1/accounts/none/logins', { login })).status).toBe(404);
  });
});

describe('one’s own', () => {
  it('are named as the browser names itself, without version numbers that mean nothing', async () => {
    const page = await (await browser.get('/account/logins')).text();
    expect(page).toContain('Firefox 140 on Linux');
    expect(page).toContain('10.0.0.9');
    expect(page).toContain('This one');
  });

  it('ended one by one, or all others at once', async () => {
    const others = [await box.login(ana.id), await box.login(ana.id), await box.login(ana.id)];
    const { logins } = await listed('/me/logins', others[0] ?? '');
    expect(logins).toHaveLength(4);
    const page = await (await browser.get('/account/logins')).text();
    const [, id] = /action="\/account\/logins\/([0-9a-f]{64})\/end"/.exec(page) ?? [];
    expect((await browser.post(`/account/logins/${id}/end`)).headers.get('location')).toBe('/account/logins?done=ended');
    const open = async () =>
      (await Promise.all(others.map((login) => box.ask('GET', '/account', { login })))).filter(({ status }) => status === 200).length;
    expect(await open()).toBe(2);
    await browser.post('/account/logins/end');
    expect(await open()).toBe(0);
    expect((await browser.get('/account/logins')).status).toBe(200);
  });

  it('the id that is shown opens nothing', async () => {
    const { logins } = await listed('/me/logins', await box.login(ana.id));
    for (const { id } of logins) expect((await box.ask('GET', '/account', { login: id })).status).toBe(303);
  });

  it('come page by page, and "last used" moves with use', async () => {
    const logins: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      box.clock.advance(second);
      logins.push(await box.login(ana.id));
    }
    box.clock.advance(90 * second);
    await box.ask('GET', '/account', { login: logins[0] ?? '' });
    const found: Listed['logins'] = [];
    for (let cursor = ''; ; ) {
      const page = await listed(`/me/logins?limit=2${cursor}`, logins[4] ?? '');
      found.push(...page.logins);
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(new Set(found.map(({ id }) => id)).size).toBe(6);
    expect(found.filter(({ lastUsedAt }) => lastUsedAt === box.ctx.now().toISOString())).toHaveLength(2);
  });
});

describe('of an account, by an administrator', () => {
  it('seen and ended, one and all, on the page', async () => {
    const admin = visitor(box, { address: '10.0.0.8' });
    await admin.post('/login', { email: bia.email, password });
    const path = `/admin/accounts/${ana.id}/logins`;
    const page = await (await admin.get(path)).text();
    expect(page).toContain('Firefox 140 on Linux');
    const [, id] = /logins\/([0-9a-f]{64})\/end"/.exec(page) ?? [];
    expect((await admin.post(`${path}/${id}/end`)).headers.get('location')).toBe(`${path}?done=ended`);
    expect((await browser.get('/account')).status).toBe(303);
    const login = await box.login(ana.id);
    await admin.post(`${path}/end`);
    expect((await box.ask('GET', '/account', { login })).status).toBe(303);
  });
});

describe('ended at once, for the very next request', () => {
  const request = () => browser.get('/account');

  it.each([
    ['disabled', { disabled: true }],
    ['another role', { role: 'manager' }],
  ])('%s', async (_name, body) => {
    expect((await request()).status).toBe(200);
    expect((await box.ask('PATCH', `/api/v1/accounts/${ana.id}`, { login: await box.login(bia.id), body })).status).toBe(200);
    expect((await request()).status).toBe(303);
  });

  it('another password', async () => {
    const body = { present: password, password: 'another horse battery' };
    expect((await box.ask('PUT', '/api/v1/me/password', { login: await box.login(ana.id), body })).status).toBe(204);
    expect((await request()).status).toBe(303);
  });
});

describe('what a browser says of itself', () => {
  it.each([
    ['', null, null],
    ['curl', null, null],
    ['<script>alert(1)</script>', null, null],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
      'Microsoft Edge 141',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
      'Safari 18',
      'macOS',
    ],
  ])('%s', (agent, browserName, system) => {
    expect(namesIn(agent)).toEqual({ browser: browserName, system });
  });

  it('is shown as text, whatever it is', async () => {
    const odd = visitor(box, { agent: '<img src=x onerror=alert(1)>/1 (<b>x</b>;' });
    await odd.post('/login', { email: ana.email, password });
    expect(await (await odd.get('/account/logins')).text()).not.toContain('<img src=x');
  });
});
