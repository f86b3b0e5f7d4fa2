import { beforeEach, describe, expect, it } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import type { DescribedSetting } from '../../src/server/domain/settings/describe.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';

let box: TestApp;
let login: string;

beforeEach(async () => {
  box = testApp();
  login = await box.login((await box.account()).id);
});

const form = (fields: Record<string, string>) => ({ body: new URLSearchParams(fields) });
const all = async () => ((await (await box.ask('GET', '/api/v1/settings', { login })).json()) as { settings: DescribedSetting[] }).settings;
const one = async (name: string) => (await all()).find((setting) => setting.name === name);

describe.each([
  ['GET', '/admin/settings'],
  ['POST', '/admin/settings'],
  ['POST', '/admin/settings/reset'],
  ['GET', '/api/v1/settings'],
  ['PATCH', '/api/v1/settings'],
])('%s %s', (method, path) => {
  it.each(['manager', 'supporter', 'auditor'])('is closed to a %s, and changes nothing', async (role) => {
    const other = await box.login((await box.account(role)).id);
    const body = path.startsWith('/api/')
      ? { timeZone: 'Europe/Paris' }
      : new URLSearchParams({ timeZone: 'Europe/Paris', name: 'timeZone' });
    const response = await box.ask(method, path, { login: other, ...(method !== 'GET' && { body }) });
    expect([403, 404]).toContain(response.status);
    expect(await one('timeZone')).toMatchObject({ value: 'UTC', source: 'default' });
  });

  it('asks whoever is not signed in to sign in', async () => {
    const response = await box.ask(method, path, method === 'GET' ? {} : { body: path.startsWith('/api/') ? {} : 'name=timeZone' });
    expect([401, 303]).toContain(response.status);
  });
});

describe('PATCH /api/v1/settings', () => {
  const patch = (body: unknown) => box.ask('PATCH', '/api/v1/settings', { login, body });

  it('names every fault at once, with what goes, and changes nothing', async () => {
    const response = await patch({ timeZone: 'Mars', loginIdleMinutes: 4, port: 80, compnyName: 'x', companyName: 'Lima' });
    expect(response.status).toBe(400);
    const { code, params, message } = await refusal(response);
    expect(code).toBe('settings.invalid');
    expect(params['faults']).toEqual([
      { setting: 'timeZone', at: 'timeZone', reason: 'no-time-zone' },
      { setting: 'loginIdleMinutes', at: 'loginIdleMinutes', reason: 'too-small', limit: 5 },
      { setting: 'port', at: 'port', reason: 'setting.set-at-start', detail: 'DEBRIEF_PORT' },
      { at: 'compnyName', reason: 'setting.misspelt', detail: 'companyName' },
    ]);
    expect(message).toContain('timeZone: it is not a time zone');
    expect(await one('companyName')).toMatchObject({ value: '' });
  });

  it.each([[{ companyName: { a: 1 } }], [{ companyName: true }], [[]]])('refuses %j', async (body) => {
    expect((await patch(body)).status).toBe(400);
  });

  it('A10: changes at once, tells how it is now, and is in the log with before and after', async () => {
    const response = await patch({ loginIdleMinutes: 30, summaryLanguage: 'pt' });
    expect(response.status).toBe(200);
    expect(await one('loginIdleMinutes')).toEqual({
      name: 'loginIdleMinutes',
      where: 'company',
      section: 'logins',
      env: 'DEBRIEF_LOGIN_IDLE_MINUTES',
      value: 30,
      default: 720,
      source: 'company',
      input: 'number',
      min: 5,
      max: 10080,
    });
    expect(newestRecords(box.ctx.db, 2).map(({ recordId, source }) => [recordId, source])).toEqual([
      ['summaryLanguage', 'api'],
      ['loginIdleMinutes', 'api'],
    ]);
    await patch({ loginIdleMinutes: null });
    expect(await one('loginIdleMinutes')).toMatchObject({ value: 720, source: 'default' });
  });
});

describe('the limits of logins', () => {
  const isSignedIn = async () => (await box.ask('GET', '/admin/settings', { login })).status === 200;

  it('hold at once for the logins there are', async () => {
    await box.ask('PATCH', '/api/v1/settings', { login, body: { loginIdleMinutes: 5 } });
    box.clock.advance(4 * 60_000);
    expect(await isSignedIn()).toBe(true);
    box.clock.advance(5 * 60_000 + 1);
    expect(await isSignedIn()).toBe(false);
  });

  it('end a login that is used all the time', async () => {
    await box.ask('PATCH', '/api/v1/settings', { login, body: { loginIdleMinutes: 60, loginLongestHours: 1 } });
    for (let minute = 10; minute < 60; minute += 10) {
      box.clock.advance(10 * 60_000);
      expect(await isSignedIn()).toBe(true);
    }
    box.clock.advance(10 * 60_000 + 1);
    expect(await isSignedIn()).toBe(false);
  });
});

describe('the page', () => {
  const post = (fields: Record<string, string>) => box.ask('POST', '/admin/settings', { login, ...form(fields) });

  it('shows a refused form again: what was typed, the reason at its field and above, in the language of the account', async () => {
    const french = await box.login((await box.account('administrator', { email: 'fr@example.com', language: 'fr' })).id);
    const typed = { loginIdleMinutes: '3', 'was.loginIdleMinutes': '720', loginLongestHours: '8', 'was.loginLongestHours': '168' };
    const response = await box.ask('POST', '/admin/settings', { login: french, ...form(typed) });
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toMatch(/id="loginIdleMinutes"[^>]*value="3"[^>]*aria-invalid="true"/);
    expect(page).toMatch(/id="loginLongestHours"[^>]*value="8"/);
    expect(page).toMatch(/id="loginIdleMinutes-error">[^<]*5/);
    expect(page).toContain('<a href="#loginIdleMinutes">');
    expect(await one('loginLongestHours')).toMatchObject({ value: 168 });
  });

  it('saves what was changed on the form, and leaves what somebody else changed meanwhile', async () => {
    await box.ask('PATCH', '/api/v1/settings', { login, body: { timeZone: 'Europe/Paris' } });
    const stale = { companyName: 'Lima & <b>Filhos</b>', 'was.companyName': '', timeZone: 'UTC', 'was.timeZone': 'UTC' };
    const response = await post(stale);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/admin/settings?done=saved']);
    expect(await one('timeZone')).toMatchObject({ value: 'Europe/Paris' });
    const page = await (await box.ask('GET', '/admin/settings?done=saved', { login })).text();
    expect(page).toContain('value="Lima &amp; &lt;b&gt;Filhos&lt;/b&gt;"');
    expect(page).toContain('The change is in force');
  });

  it('goes back to a default, and tells where that does not go', async () => {
    await box.ask('PATCH', '/api/v1/settings', { login, body: { loginIdleMinutes: 60, loginLongestHours: 2 } });
    const reset = (name: string) => box.ask('POST', '/admin/settings/reset', { login, ...form({ name }) });
    const refused = await reset('loginIdleMinutes');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('id="loginIdleMinutes-error"');
    expect((await reset('loginLongestHours')).headers.get('location')).toBe('/admin/settings?done=reset');
    expect((await reset('port')).status).toBe(400);
    expect((await reset('nothing')).status).toBe(400);
  });

  it('shows what a variable pins, without a way to change it', async () => {
    const pinned = testApp(undefined, { env: { DEBRIEF_TIME_ZONE: 'Asia/Tokyo' } });
    const mine = await pinned.login((await pinned.account()).id);
    const page = await (await pinned.ask('GET', '/admin/settings', { login: mine })).text();
    expect(page).toMatch(/<select[^>]*id="timeZone"[^>]*disabled/);
    expect(page).toContain('DEBRIEF_TIME_ZONE');
    const refused = await pinned.ask('POST', '/admin/settings', {
      login: mine,
      ...form({ timeZone: 'UTC', 'was.timeZone': 'Asia/Tokyo' }),
    });
    expect(refused.status).toBe(400);
  });

  it.each(['en', 'fr', 'pt', 'de', 'es'])('%s has a name and an explanation for every setting', async (language) => {
    const theirs = await box.login((await box.account('administrator', { email: `${language}@example.com`, language })).id);
    const page = await (await box.ask('GET', '/admin/settings', { login: theirs })).text();
    expect(page).not.toMatch(/settings\.(item|section|source|box|done)\./);
    for (const { name, where, section, env } of await all()) {
      // Those of AI have a page of their own.
      if (!['commands', 'ai', 'summaries'].includes(section))
        expect(page).toContain(where === 'box' ? `<code>${env}</code>` : `id="${name}"`);
    }
  });
});
