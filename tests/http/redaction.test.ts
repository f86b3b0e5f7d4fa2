import { beforeEach, describe, expect, it } from 'vitest';
import { createRole } from '../../src/server/domain/roles/create.ts';
import type { Permission } from '../../src/server/domain/roles/permissions.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let admin: string;
let session: string;

beforeEach(async () => {
  box = testApp(undefined, { activated: true });
  admin = await box.login((await box.account()).id);
  const event = { at: '2026-03-02T08:00:00Z', kind: 'chat', text: 'write to ana@example.com, password: Sommer-2026' };
  session = openSession(box.ctx, sampleSession({ events: [event] })).session.id;
});

const api = (method: string, path: string, body?: unknown, login = admin) => box.ask(method, `/api/v1${path}`, { login, body });
const page = (path: string, form?: Record<string, string>, login = admin) =>
  box.ask(form ? 'POST' : 'GET', path, { login, ...(form && { body: new URLSearchParams(form) }) });
const loginWith = async (name: string, grants: Partial<Record<Permission, 'own' | 'all'>>) => {
  const { id } = createRole(box.ctx, { name, grants });
  return box.login((await box.account(id, { email: `${name}@example.com` })).id);
};

describe('E9: refused', () => {
  it.each([
    ['GET', '/redaction/rules'],
    ['PUT', '/redaction/rules/email'],
    ['DELETE', '/redaction/rules/email'],
    ['POST', '/redaction/test'],
  ])('%s %s without the right to set anything', async (method, path) => {
    const login = await loginWith('reader', { 'summaries.view': 'all' });
    const response = await api(method, path, method === 'GET' ? undefined : { text: 'x' }, login);
    expect([response.status, (await refusal(response)).code]).toEqual([403, 'auth.forbidden']);
  });

  it('what the model reads of a session to who may set everything and read nothing', async () => {
    const login = await loginWith('setter', { 'settings.manage': 'all' });
    const response = await api('GET', `/sessions/${session}/model-view`, undefined, login);
    expect([response.status, (await refusal(response)).params]).toEqual([403, { permission: 'summaries.view' }]);
    expect((await page(`/sessions/${session}/model-view`, undefined, login)).status).toBe(403);
    expect(await (await page('/admin/redaction', undefined, login)).text()).not.toContain('PC-17');
  });

  it('what the model reads of somebody else’s session as of one that is not there', async () => {
    const login = await loginWith('own', { 'settings.manage': 'all', 'summaries.view': 'own' });
    for (const id of [session, 'none']) {
      const response = await api('GET', `/sessions/${id}/model-view`, undefined, login);
      expect([response.status, (await refusal(response)).code]).toEqual([404, 'record.missing']);
      expect((await page(`/sessions/${id}/model-view`, undefined, login)).status).toBe(404);
    }
    expect(auditedDetails(box.ctx, 'session').some(({ action }) => action === 'read')).toBe(false);
  });

  it.each([
    ['an expression that is none', { pattern: '(a' }, 'pattern', 'no-pattern'],
    ['no expression', { rule: 'disk' }, 'pattern', 'missing'],
    ['a score that is none', { pattern: 'a', score: 7 }, 'score', 'too-large'],
    ['too many words', { pattern: 'a', words: Array(201).fill('w') }, 'words', 'too-many'],
  ])('%s', async (_what, body, field, reason) => {
    const response = await api('PUT', '/redaction/rules/staff', body);
    expect([response.status, (await refusal(response)).params]).toMatchObject([400, { field, reason }]);
  });

  it('a form, with what was typed and the reason at its field', async () => {
    const form = { name: 'staff', pattern: '(a', score: '0,6', rule: 'disk', words: 'Personal\nMA' };
    const response = await page('/admin/redaction/new', form);
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain('value="(a"');
    expect(html).toContain('Personal\nMA');
    expect(html).toMatch(/id="pattern-error"/);
    expect((await page('/admin/redaction/new', { ...form, name: 'email' })).status).toBe(409);
    expect((await page('/admin/redaction/new', { ...form, pattern: 'a', score: 'much' })).status).toBe(400);
    expect((await page('/admin/redaction/rules/none', form)).status).toBe(404);
    expect((await page('/admin/redaction', { email: 'maybe' })).status).toBe(400);
    expect((await page('/admin/redaction/test', { text: '' })).status).toBe(400);
  });
});

describe('E9, A10: by API', () => {
  it('lists, sets, adds and removes', async () => {
    const { rules } = (await (await api('GET', '/redaction/rules')).json()) as { rules: { name: string }[] };
    expect(rules.length).toBe(27);
    expect(await (await api('PUT', '/redaction/rules/ip', { rule: 'model', words: ['address'] })).json()).toMatchObject({
      rule: 'model',
      standardRule: 'off',
      words: ['address'],
      standardWords: false,
    });
    expect((await api('PUT', '/redaction/rules/staff-number', { pattern: 'EMP-[0-9]{6}' })).status).toBe(200);
    expect(await (await api('GET', '/redaction/rules/staff-number')).json()).toEqual({
      name: 'staff-number',
      label: 'STAFF_NUMBER',
      family: 'own',
      own: true,
      languages: [],
      rule: 'model',
      standardRule: null,
      words: [],
      standardWords: false,
      pattern: 'EMP-[0-9]{6}',
      score: 0.6,
    });
    for (const name of ['ip', 'staff-number']) expect((await api('DELETE', `/redaction/rules/${name}`)).status).toBe(204);
    expect((await api('GET', '/redaction/rules/staff-number')).status).toBe(404);
    expect(await (await api('GET', '/redaction/rules/ip')).json()).toMatchObject({ rule: 'off', standardWords: true });
  });

  it('tries a text, and keeps no answer under an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'once' };
    const ask = (text: string) => box.ask('POST', '/api/v1/redaction/test', { login: admin, headers, body: { text } });
    expect(await (await ask('IBAN DE89370400440532013000')).json()).toMatchObject({ disk: 'IBAN [IBAN_1]', model: 'IBAN [IBAN_1]' });
    expect(await (await ask('ana@example.com')).json()).toMatchObject({ disk: 'ana@example.com', model: '[EMAIL_1]' });
  });

  it('shows what the model reads, and the log what was looked at', async () => {
    const view = await (await api('GET', `/sessions/${session}/model-view`)).json();
    expect(view).toMatchObject({
      events: 1,
      language: 'en',
      lines: [{ text: expect.stringContaining('write to [EMAIL_1], password: [PASSWORD_1]'), events: [0] }],
    });
    expect(auditedDetails(box.ctx, 'session').at(-1)).toEqual({ action: 'read', id: session, details: { view: 'model', events: 1 } });
  });
});

describe('E9, A10: on the pages', () => {
  it('switches what was switched, and leaves what somebody else switched meanwhile', async () => {
    await api('PUT', '/redaction/rules/phone', { rule: 'disk' });
    const response = await page('/admin/redaction', { email: 'disk', 'was.email': 'model', phone: 'model', 'was.phone': 'model' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/admin/redaction?done=saved']);
    const rules = ((await (await api('GET', '/redaction/rules')).json()) as { rules: { name: string; rule: string }[] }).rules;
    expect(rules.filter(({ name }) => ['email', 'phone'].includes(name)).map(({ rule }) => rule)).toEqual(['disk', 'disk']);
  });

  it('adds one, changes it and deletes it', async () => {
    const form = { name: 'staff-number', pattern: '\\bEMP-\\d{6}\\b', score: '0,3', rule: 'disk', words: 'Personal\r\n\r\nMA \r\n' };
    expect((await page('/admin/redaction/new', form)).headers.get('location')).toBe('/admin/redaction/rules/staff-number?done=created');
    expect(await (await api('GET', '/redaction/rules/staff-number')).json()).toMatchObject({ score: 0.3, words: ['Personal', 'MA'] });
    expect(await (await page('/admin/redaction/rules/staff-number?done=created')).text()).toContain('role="status"');
    await page('/admin/redaction/rules/staff-number', { ...form, rule: 'model' });
    expect(await (await api('GET', '/redaction/rules/staff-number')).json()).toMatchObject({ rule: 'model' });
    const gone = await page('/admin/redaction/rules/staff-number/deletion', {});
    expect(gone.headers.get('location')).toBe('/admin/redaction?done=deleted');
  });

  it('sets a built-in one back to as it comes', async () => {
    await page('/admin/redaction/rules/email', { rule: 'disk', words: '' });
    expect(await (await api('GET', '/redaction/rules/email')).json()).toMatchObject({ rule: 'disk' });
    const back = await page('/admin/redaction/rules/email/deletion', {});
    expect(back.headers.get('location')).toBe('/admin/redaction/rules/email?done=reset');
    expect(await (await api('GET', '/redaction/rules/email')).json()).toMatchObject({ rule: 'model' });
  });

  it('words that were not changed stay those that it comes with', async () => {
    const words = ((await (await api('GET', '/redaction/rules/card')).json()) as { words: string[] }).words.join('\r\n');
    await page('/admin/redaction/rules/card', { rule: 'model', words });
    expect(await (await api('GET', '/redaction/rules/card')).json()).toMatchObject({ rule: 'model', standardWords: true });
  });

  it('tries a text: what is found, by which rule, with which score; escaped', async () => {
    const html = await (await page('/admin/redaction/test', { text: '<b>Passwort: Sommer-2026</b>\nIP 192.168.1.20' })).text();
    expect(html).toContain('<mark class="placeholder">[PASSWORD_1]</mark>');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toContain('<b>Passwort');
    expect(html).toMatch(/192\.168\.1\.20[\s\S]*left as it is/);
  });

  it('shows what the model reads of the session that was chosen', async () => {
    expect(await (await page('/admin/redaction')).text()).toContain(`value="${session}"`);
    const chosen = await page(`/admin/redaction/view?session=${session}`);
    expect(chosen.headers.get('location')).toBe(`/sessions/${session}/model-view`);
    const html = await (await page(`/sessions/${session}/model-view`)).text();
    expect(html).toContain('<mark class="placeholder">[EMAIL_1]</mark>');
    expect(html).not.toContain('ana@example.com');
  });
});
