import { beforeEach, describe, expect, it } from 'vitest';
import type { Module } from '../../src/server/domain/modules/model.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let admin: string;

beforeEach(async () => {
  box = testApp();
  admin = await box.login((await box.account()).id);
});

const api = (method: string, path: string, body?: unknown, login = admin) => box.ask(method, `/api/v1${path}`, { login, body });
const make = async (body: object) => (await (await api('POST', '/modules', body)).json()) as Module;

describe('refused', () => {
  it.each([
    ['an empty name', { name: ' \u200b' }, 400, 'input.invalid'],
    ['a name longer than a sender may send', { name: 'x'.repeat(201) }, 400, 'input.invalid'],
    ['a switch that is neither on nor off', { name: 'Fine', insights: 1 }, 400, 'input.invalid'],
    ['a name that is taken, but for case and accents', { name: 'cafe support' }, 409, 'record.conflict'],
  ])('%s', async (_name, body, status, code) => {
    await make({ name: 'Café Support' });
    const other = await make({ name: 'Acme' });
    for (const response of [await api('POST', '/modules', body), await api('PATCH', `/modules/${other.id}`, body)]) {
      expect(response.status).toBe(status);
      expect((await refusal(response)).code).toBe(code);
    }
  });

  it('a module that is not there', async () => {
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const response = await api(method, '/modules/none', method === 'PATCH' ? { insights: true } : undefined);
      expect((await refusal(response)).code, method).toBe('record.missing');
    }
  });

  it.each(['manager', 'supporter', 'auditor'])('H1: a %s', async (role) => {
    const { id } = await make({ name: 'Acme' });
    const login = await box.login((await box.account(role)).id);
    for (const response of [
      await api('GET', '/modules', undefined, login),
      await api('POST', '/modules', { name: 'x' }, login),
      await api('PATCH', `/modules/${id}`, { insights: false }, login),
      await api('DELETE', `/modules/${id}`, undefined, login),
    ])
      expect(response.status).toBe(403);
  });
});

describe('A3: a module', () => {
  it('has its own "enable session insights", and its name may change case', async () => {
    const made = await make({ name: '  Acme   QuickSupport ' });
    expect(made).toMatchObject({ name: 'Acme QuickSupport', insights: true });
    const changed = await api('PATCH', `/modules/${made.id}`, { name: 'ACME QuickSupport', insights: false });
    expect(await changed.json()).toEqual({ ...made, name: 'ACME QuickSupport', insights: false });
    expect((await api('DELETE', `/modules/${made.id}`)).status).toBe(204);
    expect((await api('GET', `/modules/${made.id}`)).status).toBe(404);
  });

  it('tells how many sessions came through it, by an index, and leaves them when it is deleted', async () => {
    const { id } = await make({ name: 'Acme' });
    await make({ name: 'Other' });
    for (const n of [1, 2]) openSession(box.ctx, sampleSession({ id: `s${n}`, module: 'Acme' }));
    const { modules } = (await (await api('GET', '/modules')).json()) as { modules: Module[] };
    expect(modules.map(({ name, sessions }) => [name, sessions])).toEqual([
      ['Acme', 2],
      ['Other', 0],
    ]);
    expect(await (await api('GET', `/modules/${id}`)).json()).toMatchObject({ sessions: 2 });
    const plan = box.ctx.db.sqlite.prepare('EXPLAIN QUERY PLAN SELECT count(*) FROM sessions WHERE module_id = ?').all(id);
    expect(JSON.stringify(plan)).toContain('sessions_module');
    await api('DELETE', `/modules/${id}`);
    expect(box.ctx.db.sqlite.prepare('SELECT count(*) FROM sessions WHERE module_id IS NULL').pluck().get()).toBe(2);
  });

  it('is listed by name, page by page', async () => {
    for (const name of ['b', 'É', 'a']) await make({ name });
    const first = (await (await api('GET', '/modules?limit=2')).json()) as { modules: Module[]; next: string };
    const second = (await (await api('GET', `/modules?limit=2&cursor=${first.next}`)).json()) as { modules: Module[]; next: null };
    expect([...first.modules, ...second.modules].map(({ name }) => name)).toEqual(['a', 'b', 'É']);
    expect(second.next).toBeNull();
  });

  it('A10: tells the audit log each change with before and after, and nothing when there is none', async () => {
    const { id } = await make({ name: 'Acme', insights: false });
    await api('PATCH', `/modules/${id}`, { insights: false });
    await api('PATCH', `/modules/${id}`, { insights: true });
    await api('DELETE', `/modules/${id}`);
    expect(auditedDetails(box.ctx, 'module')).toEqual([
      { action: 'created', id, details: { name: 'Acme', insights: false } },
      { action: 'changed', id, details: { before: { insights: false }, after: { insights: true } } },
      { action: 'deleted', id, details: { before: { name: 'Acme', insights: true }, sessions: 0 } },
    ]);
  });
});
