import { beforeEach, describe, expect, it } from 'vitest';
import { createApplicationRule } from '../../src/server/domain/applications/create.ts';
import { findApplicationRule } from '../../src/server/domain/applications/find.ts';
import { changeIssueType } from '../../src/server/domain/issue-types/change.ts';
import { createIssueType } from '../../src/server/domain/issue-types/create.ts';
import { findIssueType } from '../../src/server/domain/issue-types/list.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { sampleSession, sampleSummary } from '../helpers/samples.ts';

let box: TestApp;
let admin: string;

beforeEach(async () => {
  box = testApp(undefined, { activated: true });
  admin = await box.login((await box.account()).id);
});

const api = (method: string, path: string, body?: unknown, login = admin) => box.ask(method, `/api/v1${path}`, { login, body });

async function get(path: string, login = admin) {
  const response = await box.ask('GET', path, { login });
  return { status: response.status, html: await response.text() };
}

async function post(path: string, fields: Record<string, string>) {
  const response = await box.ask('POST', path, { login: admin, body: new URLSearchParams(fields) });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
}

const tills = { code: 'tills', name: 'Tills', definition: 'tills and drawers' };

function summary(...issueTypes: string[]): string {
  const { session } = openSession(box.ctx, sampleSession());
  saveSummary(box.ctx, session.id, { ...sampleSummary('The till is dead'), origin: 'template', issueTypes });
  return session.id;
}

describe('refused', () => {
  it.each(['/admin/issue-types', '/admin/issue-types/new', '/admin/applications'])('H2: %s is not there for a manager', async (path) => {
    const login = await box.login((await box.account('manager')).id);
    expect((await get(path, login)).status).toBe(404);
    expect((await get('/', login)).html).not.toContain(path);
  });

  it('H1: whoever sees summaries reads the names of issue types, and changes none', async () => {
    const login = await box.login((await box.account('supporter')).id);
    expect((await api('GET', '/issue-types', undefined, login)).status).toBe(200);
    for (const response of [
      await api('POST', '/issue-types', tills, login),
      await api('PATCH', '/issue-types/printing', { active: false }, login),
      await api('DELETE', '/issue-types/printing', undefined, login),
      await api('GET', '/application-rules', undefined, login),
      await api('POST', '/applications/test', { app: 'x' }, login),
    ])
      expect(response.status).toBe(403);
  });

  it.each([
    ['POST', '/issue-types', { ...tills, code: 'Tills' }, 400, 'input.invalid'],
    ['POST', '/issue-types', { ...tills, code: 'printing' }, 409, 'record.conflict'],
    ['PATCH', '/issue-types/other', { active: false }, 400, 'input.invalid'],
    ['PATCH', '/issue-types/none', { active: false }, 404, 'record.missing'],
    ['DELETE', '/issue-types/printing', undefined, 409, 'issue-type.built-in'],
    ['DELETE', '/issue-types/constructor', undefined, 404, 'record.missing'],
    ['POST', '/application-rules', { kind: 'regex', pattern: '.*', product: 'X' }, 400, 'input.invalid'],
    ['GET', '/application-rules/none', undefined, 404, 'record.missing'],
    ['POST', '/applications/test', {}, 400, 'input.invalid'],
  ])('%s %s %j', async (method, path, body, status, code) => {
    const response = await api(method, path, body);
    expect(response.status).toBe(status);
    expect((await refusal(response)).code).toBe(code);
  });

  it('deleting a type that a summary carries, on its page too', async () => {
    createIssueType(box.ctx, tills);
    summary('tills');
    expect((await refusal(await api('DELETE', '/issue-types/tills'))).code).toBe('issue-type.in-use');
    const shown = await post('/admin/issue-types/types/tills/deletion', {});
    expect(shown.status).toBe(409);
    expect(shown.html).toContain('Switch it off instead');
    expect(shown.html).toContain('1 current summary carries it.');
  });

  it.each([
    ['/admin/issue-types/new', { ...tills, code: 'printing' }, 409, 'Another issue type has this code already.'],
    ['/admin/issue-types/new', { ...tills, definition: ' ' }, 400, 'id="definition-error"'],
    ['/admin/issue-types/new', { ...tills, 'names.de': 'x'.repeat(61) }, 400, 'id="names.de-error"'],
    ['/admin/issue-types/types/printing', { name: 'Tills', examples: 'a\nb', place: '3', active: 'true' }, 400, 'id="examples-error"'],
    ['/admin/applications', { kind: 'process', pattern: 'Tills*x', product: 'Tills' }, 400, 'id="pattern-error"'],
    ['/admin/applications/test', { app: ' ', title: '' }, 400, 'Nothing was typed'],
  ] as const)('%s %j: the form again with what was typed', async (path, fields, status, told) => {
    const shown = await post(path, fields);
    expect(shown.status).toBe(status);
    expect(shown.html).toContain(told);
    if ('name' in fields) expect(shown.html).toContain('value="Tills"');
  });
});

describe('E2: the pages of issue types', () => {
  it('list all with their summaries, and lead to one that is made, changed, switched off and deleted', async () => {
    summary('printing');
    expect((await get('/admin/issue-types')).html).toMatch(/>Printing<[\s\S]*?data-number="">1<[\s\S]*?printers, scanners, print queues/);
    const made = await post('/admin/issue-types/new', {
      ...tills,
      'names.de': 'Kassen',
      examples: 'the till is dead\r\n\r\ndie Kasse klemmt',
    });
    expect(made.location).toBe('/admin/issue-types?done=created');
    expect(findIssueType(box.ctx, 'tills')).toMatchObject({ names: { de: 'Kassen' }, examples: ['the till is dead', 'die Kasse klemmt'] });
    const changed = await post('/admin/issue-types/types/tills', { ...tills, place: '2' });
    expect(changed.location).toBe('/admin/issue-types/types/tills?done=changed');
    expect(findIssueType(box.ctx, 'tills')).toMatchObject({ active: false, place: 2, names: {}, examples: [] });
    expect((await post('/admin/issue-types/types/tills/deletion', {})).location).toBe('/admin/issue-types?done=deleted');
    expect((await get('/admin/issue-types/types/tills')).status).toBe(404);
  });

  it('a built-in one shows what it comes with and goes back to it when its fields are emptied; it cannot be deleted', async () => {
    changeIssueType(box.ctx, 'printing', { name: 'Paper', definition: 'paper', place: 1 });
    const { html } = await get('/admin/issue-types/types/printing');
    expect(html).toContain('Empty: “Printing”');
    expect(html).toContain('Empty: “printers, scanners, print queues”');
    expect(html).not.toContain('Delete the issue type');
    await post('/admin/issue-types/types/printing', { name: '', definition: '', active: 'true', place: '3' });
    expect(findIssueType(box.ctx, 'printing')).toMatchObject({ name: null, standardDefinition: true, active: true, place: 3 });
  });

  it('what stands where nothing else fits has no switch and no place', async () => {
    const { html } = await get('/admin/issue-types/types/other');
    expect(html).toContain('stands where nothing else fits');
    expect(html).not.toMatch(/name="(active|place)"/);
    expect((await post('/admin/issue-types/types/other', { name: 'Rest' })).status).toBe(303);
    expect(findIssueType(box.ctx, 'other')).toMatchObject({ name: 'Rest', active: true });
  });

  it('summaries show the names of now, and hostile ones as text', async () => {
    createIssueType(box.ctx, { ...tills, name: '<b>Tills</b>', names: { de: 'Kassen' } });
    changeIssueType(box.ctx, 'printing', { name: 'Paper' });
    const id = summary('tills', 'printing');
    const { html } = await get(`/sessions/${id}`);
    expect(html).toContain('&lt;b&gt;Tills&lt;/b&gt;');
    expect(html).toMatch(/data-kind="issue">\s*Paper/);
    expect((await get('/sessions')).html).toContain('<span>Paper</span>');
  });
});

describe('E2: the pages of applications', () => {
  it('make, change, switch off and delete a rule', async () => {
    expect((await post('/admin/applications', { kind: 'process', pattern: 'kasse*', product: 'Till' })).location).toBe(
      '/admin/applications?done=created',
    );
    const { rules } = (await (await api('GET', '/application-rules')).json()) as { rules: { id: string }[] };
    const id = rules[0]?.id ?? '';
    expect((await get('/admin/applications')).html).toContain(`/admin/applications/rules/${id}`);
    const changed = await post(`/admin/applications/rules/${id}`, { kind: 'process', pattern: 'kasse*', product: '' });
    expect(changed.location).toBe(`/admin/applications/rules/${id}?done=changed`);
    expect(findApplicationRule(box.ctx, id)).toMatchObject({ product: null, active: false });
    expect((await post(`/admin/applications/rules/${id}/deletion`, {})).location).toBe('/admin/applications?done=deleted');
    expect((await get(`/admin/applications/rules/${id}`)).status).toBe(404);
  });

  it('tell what something would be called, with rules and without, and offer it for a new rule', async () => {
    createApplicationRule(box.ctx, { kind: 'process', pattern: 'kasse*', product: 'Till' });
    const { status, html } = await post('/admin/applications/test', { app: 'Kasse64.exe', title: 'Beleg 4711' });
    expect(status).toBe(200);
    expect(html).toContain('It is called “Till”');
    expect(html).toContain('Without rules of your own: “Kasse64”.');
    expect(html).toContain('Of the title, summaries tell “Beleg 4711”.');
    expect(html).toMatch(/id="pattern"[^>]*value="Kasse64.exe"/);
    expect((await post('/admin/applications/test', { app: 'spotify.exe' })).html).toContain('Its window is private');
  });
});
