import { describe, expect, it } from 'vitest';
import { roleById } from '../../src/db/queries/roles.ts';
import { builtInRoleNames } from '../../src/server/domain/roles/built-in.ts';
import { type Permission, permissionNames } from '../../src/server/domain/roles/permissions.ts';
import { uiLanguages } from '../../src/views/i18n/languages.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';

const company: Permission[] = ['accounts.manage', 'summaries.view', 'summaries.export'];

async function asAdministrator(): Promise<TestApp & { login: never; me: string; cookie: string }> {
  const app = testApp();
  const { id } = await app.account();
  return { ...app, me: id, cookie: await app.login(id) } as never;
}

async function made(app: TestApp, body: object): Promise<{ id: string }> {
  const key = app.key(
    null,
    permissionNames.filter((name) => name !== 'self'),
  );
  const answer = await app.ask('POST', '/api/v1/roles', { key, body });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { id: string };
}

describe('the API', () => {
  it('refuses what the domain refuses, each with its status', async () => {
    const app = testApp();
    const everything = app.key(
      null,
      permissionNames.filter((name) => name !== 'self'),
    );
    const some = app.key(null, company);
    const { id } = await made(app, { name: 'Service desk', grants: { 'summaries.view': 'own' } });
    const beyond = await made(app, { name: 'Beyond', grants: { 'audit.view': 'all' } });
    await app.account(id);
    const table: [method: string, path: string, key: string, body: unknown, status: number, code: string][] = [
      ['POST', '/roles', some, { name: '', grants: {} }, 400, 'input.invalid'],
      ['POST', '/roles', some, { name: 'x', grants: { 'summaries.export': 'own' } }, 400, 'input.invalid'],
      ['POST', '/roles', some, { name: 'x', grants: { 'audit.view': 'all' } }, 403, 'role.beyond-own'],
      ['POST', '/roles', some, { name: 'x', copyOf: 'auditor' }, 403, 'role.beyond-own'],
      ['POST', '/roles', some, { name: 'SERVICE DESK', grants: {} }, 409, 'record.conflict'],
      ['POST', '/roles', some, { name: 'x', copyOf: 'none' }, 404, 'record.missing'],
      ['GET', '/roles/none', some, undefined, 404, 'record.missing'],
      ['GET', '/roles?cursor=abc', some, undefined, 400, 'input.invalid'],
      ['PATCH', '/roles/none', some, { name: 'x' }, 404, 'record.missing'],
      ['PATCH', '/roles/supporter', everything, { name: 'x' }, 409, 'role.built-in'],
      ['PATCH', `/roles/${beyond.id}`, some, { name: 'x' }, 403, 'role.beyond-own'],
      ['PATCH', `/roles/${id}`, some, { builtIn: true }, 400, 'input.invalid'],
      ['DELETE', '/roles/none', some, undefined, 404, 'record.missing'],
      ['DELETE', '/roles/auditor', everything, undefined, 409, 'role.built-in'],
      ['DELETE', `/roles/${beyond.id}`, some, undefined, 403, 'role.beyond-own'],
      ['DELETE', `/roles/${id}`, some, undefined, 409, 'role.in-use'],
    ];
    for (const [method, path, key, body, status, code] of table) {
      const answer = await app.ask(method, `/api/v1${path}`, { key, body });
      expect([method, path, answer.status, (await refusal(answer)).code]).toEqual([method, path, status, code]);
    }
  });

  it('makes, reads, lists page by page, changes and deletes', async () => {
    const app = testApp();
    const key = app.key(null, company);
    interface Answered {
      readonly status: number;
      readonly body: { id: string; next: string | null; roles: { name: string }[] };
    }
    const ask = async (method: string, path: string, body?: unknown): Promise<Answered> => {
      const answer = await app.ask(method, `/api/v1${path}`, { key, body });
      return { status: answer.status, body: (answer.status === 204 ? {} : await answer.json()) as Answered['body'] };
    };
    const names = ['Alpha', 'beta', 'Gamma', 'alpha 2'];
    for (const name of names) await ask('POST', '/roles', { name, grants: { 'summaries.view': 'groups' } });
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page = await ask('GET', `/roles?limit=3${next ? `&cursor=${next}` : ''}`);
      seen.push(...page.body.roles.map(({ name }) => name));
      next = page.body.next;
    } while (next);
    expect(seen).toEqual([...builtInRoleNames, 'Alpha', 'alpha 2', 'beta', 'Gamma']);
    const { id } = (await ask('POST', '/roles', { name: 'Delta', description: 'd', grants: { 'summaries.view': 'own' } })).body;
    expect(await ask('PATCH', `/roles/${id}`, { grants: { 'summaries.export': 'all' } })).toMatchObject({
      status: 200,
      body: { name: 'Delta', description: 'd', grants: { 'summaries.export': 'all', self: 'all' }, accounts: 0 },
    });
    expect((await ask('DELETE', `/roles/${id}`)).status).toBe(204);
    expect((await ask('GET', `/roles/${id}`)).status).toBe(404);
  });

  it('explains every permission in English', async () => {
    const app = testApp();
    const answer = await app.ask('GET', '/api/v1/permissions', { key: app.key(null, company) });
    const { permissions } = (await answer.json()) as {
      permissions: { permission: string; name: string; allows: string; limits: string }[];
    };
    expect(permissions.map(({ permission }) => permission)).toEqual(permissionNames);
    for (const { name, allows, limits } of permissions) {
      expect(allows).toMatch(/^[A-Z].*\.$/);
      expect(limits).toMatch(/^[A-Z].*\.$/);
      expect(name).not.toContain('permissions.');
    }
    expect(permissions[4]?.name).toBe('Delete session log file');
  });
});

describe('the pages', () => {
  it('H1: Admin settings > Roles > role > Edit > Permissions > Session insights is the way on the page', async () => {
    const app = await asAdministrator();
    const { id } = await made(app, { name: 'Service <desk>', grants: { 'summaries.view': 'groups', 'summaries.edit': 'all' } });
    const html = await (await app.ask('GET', `/admin/roles/${id}/edit`, { login: app.cookie })).text();
    const trail = html.slice(html.indexOf('class="crumbs"'), html.indexOf('</nav>', html.indexOf('class="crumbs"')));
    expect([...trail.matchAll(/<(?:a|span)[^>]*>([^<]+)</g)].map(([, text]) => text)).toEqual([
      'Admin settings',
      'Roles',
      'Service &lt;desk&gt;',
      'Edit',
    ]);
    const headings = [...html.matchAll(/<h([1-3])[^>]*>([^<]+)<\/h\1>/g)].map(([, level, text]) => `${level} ${text}`);
    expect(headings).toEqual([
      '1 Edit “Service &lt;desk&gt;”',
      '2 Permissions',
      '3 Session insights',
      '3 Connection reports',
      '3 Capture',
      '3 Administration',
    ]);
    const insights = html.slice(html.indexOf('<fieldset class="permission-area"'), html.indexOf('Connection reports'));
    expect([...insights.matchAll(/<input[^>]*name="([^"]+)"[^>]*>/g)].map(([, name]) => name)).toEqual([
      ...Array(4).fill('summaries.view'),
      'summaries.generate',
      'summaries.edit',
      'summaries.delete',
      'logs.delete',
      'summaries.export',
      'assistant.use',
      'figures.people',
    ]);
    const checked = [...html.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]+)"[^>]* checked/g)];
    expect(checked.map(([, name, value]) => `${name}=${value}`)).toEqual([
      'summaries.view=groups',
      'summaries.edit=all',
      'reports.view=none',
    ]);
  });

  it('a form makes and changes a role; the next request of its accounts has no login', async () => {
    const app = await asAdministrator();
    const form = (fields: Record<string, string>) => ({ login: app.cookie, body: new URLSearchParams(fields) });
    const answer = await app.ask('POST', '/admin/roles', form({ name: 'Desk', 'summaries.view': 'own', 'reports.view': 'none' }));
    const [, id = ''] = /^\/admin\/roles\/([^?]+)\?done=created$/.exec(answer.headers.get('location') ?? '') ?? [];
    expect(answer.status).toBe(303);
    expect(roleById(app.ctx.db, id)?.grants).toEqual({ 'summaries.view': 'own' });
    const theirs = await testLogin(app, id);
    expect((await app.ask('GET', '/sessions', { login: theirs })).status).toBe(200);
    const changed = await app.ask('POST', `/admin/roles/${id}`, form({ name: 'Desk', 'audit.view': 'all' }));
    expect([changed.status, changed.headers.get('location')]).toEqual([303, `/admin/roles/${id}?done=changed`]);
    expect((await app.ask('GET', '/sessions', { login: theirs })).headers.get('location')).toMatch(/^\/login/);
    const again = await testLogin(app, id);
    expect((await app.ask('GET', '/sessions', { login: again })).status).toBe(404);
  });

  it('a refused form is shown again with what was typed and the reason', async () => {
    const app = await asAdministrator();
    await made(app, { name: 'Desk', grants: {} });
    const body = new URLSearchParams({ name: 'desk', description: '"><b>words', 'summaries.view': 'groups', 'audit.view': 'all' });
    const answer = await app.ask('POST', '/admin/roles', { login: app.cookie, body });
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain('role="alert"');
    expect(html).toMatch(/id="name"[^>]*value="desk"[^>]*aria-invalid="true"/);
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;words"');
    expect(html).toMatch(/name="summaries.view" value="groups" checked/);
    expect(html).toMatch(/name="audit.view" value="all" checked/);
  });

  it('H2: what a role’s editor does not hold cannot be ticked, and a role beyond them shows no way to change it', async () => {
    const app = testApp();
    const desk = await made(app, { name: 'People desk', grants: { 'accounts.manage': 'all', 'summaries.view': 'groups' } });
    const beyond = await made(app, { name: 'Beyond', grants: { 'audit.view': 'all' } });
    const login = await testLogin(app, desk.id);
    const page = async (path: string) => (await app.ask('GET', path, { login })).text();
    const form = await page('/admin/roles/new');
    const open = [...form.matchAll(/<input type="(?:radio|checkbox)"[^>]*>/g)]
      .map(([input]) => input)
      .filter((input) => !/ disabled/.test(input));
    expect(open.map((input) => /name="([^"]+)" value="([^"]+)"/.exec(input)?.slice(1).join('='))).toEqual([
      'summaries.view=none',
      'summaries.view=own',
      'summaries.view=groups',
      'reports.view=none',
      'accounts.manage=all',
    ]);
    const shown = await page(`/admin/roles/${beyond.id}`);
    expect(shown).toContain('Beyond');
    expect(shown).not.toMatch(/\/edit"|\/deletion"|\?copy=/);
    for (const path of [`/admin/roles/${beyond.id}/edit`, `/admin/roles/${beyond.id}/deletion`, `/admin/roles/new?copy=${beyond.id}`]) {
      expect([path, (await app.ask('GET', path, { login })).status]).toEqual([path, 403]);
    }
    expect(await page(`/admin/roles/${desk.id}`)).toContain(`/admin/roles/${desk.id}/edit`);
  });

  it('deletes a role after asking; shows no way while accounts have it', async () => {
    const app = await asAdministrator();
    const { id } = await made(app, { name: 'Desk', grants: {} });
    const ask = (method: string, path: string) => app.ask(method, path, { login: app.cookie });
    expect(await (await ask('GET', `/admin/roles/${id}`)).text()).toContain(`/admin/roles/${id}/deletion`);
    expect(await (await ask('GET', `/admin/roles/${id}/deletion`)).text()).toContain(`action="/admin/roles/${id}/deletion"`);
    await app.account(id);
    expect(await (await ask('GET', `/admin/roles/${id}`)).text()).not.toContain('/deletion"');
    expect(await (await ask('GET', `/admin/roles/${id}/deletion`)).text()).not.toContain('type="submit" data');
    expect((await ask('POST', `/admin/roles/${id}/deletion`)).status).toBe(409);
    app.ctx.db.sqlite.prepare("update accounts set role = 'supporter' where role = ?").run(id);
    expect((await ask('POST', `/admin/roles/${id}/deletion`)).headers.get('location')).toBe('/admin/roles?done=deleted');
    expect((await ask('GET', `/admin/roles/${id}`)).status).toBe(404);
  });

  it.each(uiLanguages)('%s: the table of what each role may do has a cell for every role and permission', async (language) => {
    const app = testApp();
    const { id } = await app.account('administrator', { language });
    const html = await (await app.ask('GET', '/admin/roles/comparison', { login: await app.login(id) })).text();
    const shown = permissionNames.length - 1;
    expect(html.match(/<th scope="row">/g)).toHaveLength(shown);
    expect(html.match(/<td/g)).toHaveLength(shown * builtInRoleNames.length);
    expect(html.match(/<dt>/g)).toHaveLength(shown);
    expect(html).not.toMatch(/permissions\.|roles\./);
  });
});

async function testLogin(app: TestApp, role: string): Promise<string> {
  const there = app.ctx.db.sqlite.prepare('select id from accounts where role = ?').pluck().get(role) as string | undefined;
  return app.login(there ?? (await app.account(role)).id);
}
