import { beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../src/server/domain/policies/model.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { devicesWith } from '../helpers/policy-devices.ts';

let box: TestApp;
let admin: string;

beforeEach(async () => {
  box = testApp();
  admin = await box.login((await box.account()).id);
});

const api = (method: string, path: string, body?: unknown, login = admin) => box.ask(method, `/api/v1${path}`, { login, body });
const make = async (body: object) => (await (await api('POST', '/policies', body)).json()) as Policy;
const read = async (id: string) => (await (await api('GET', `/policies/${id}`)).json()) as Policy;

describe('refused', () => {
  it.each([
    ['an empty name', { name: ' \u200b' }, 400, 'input.invalid'],
    ['a name too long', { name: 'x'.repeat(101) }, 400, 'input.invalid'],
    ['a switch that is neither on nor off', { name: 'Fine', insights: 'on' }, 400, 'input.invalid'],
    ['a field that a policy has not', { name: 'Fine', devices: [] }, 400, 'input.invalid'],
    ['a name that is taken, but for case and accents', { name: 'ZURICH' }, 409, 'record.conflict'],
  ])('%s', async (_name, body, status, code) => {
    await make({ name: 'Zürich' });
    const other = await make({ name: 'Bern' });
    for (const response of [await api('POST', '/policies', body), await api('PATCH', `/policies/${other.id}`, body)]) {
      expect(response.status).toBe(status);
      expect((await refusal(response)).code).toBe(code);
    }
    expect(await read(other.id)).toEqual(other);
  });

  it('a policy that is not there', async () => {
    for (const [method, path, body] of [
      ['GET', '/policies/none', undefined],
      ['PATCH', '/policies/none', { name: 'x' }],
      ['DELETE', '/policies/none', undefined],
      ['GET', '/policies/none/devices', undefined],
      ['POST', '/policies', { name: 'x', copyOf: 'none' }],
    ] as const) {
      expect((await refusal(await api(method, path, body))).code, `${method} ${path}`).toBe('record.missing');
    }
  });

  it.each(['manager', 'supporter', 'auditor'])('H1: a %s', async (role) => {
    const { id } = await make({ name: 'Bern' });
    const login = await box.login((await box.account(role)).id);
    for (const response of [
      await api('GET', '/policies', undefined, login),
      await api('POST', '/policies', { name: 'x' }, login),
      await api('PATCH', `/policies/${id}`, { enforced: true }, login),
      await api('GET', `/policies/${id}/devices`, undefined, login),
      await api('DELETE', `/policies/${id}`, undefined, login),
    ])
      expect(response.status).toBe(403);
  });
});

describe('A6: a policy', () => {
  it('has two switches, which are on, and takes nothing from the device’s user unless somebody says so', async () => {
    expect(await make({ name: 'Fleet' })).toMatchObject({
      reports: true,
      insights: true,
      enforced: false,
      stillAsks: false,
      effect: 'free',
      devices: 0,
    });
  });

  it('is duplicated with its switches, and without its devices', async () => {
    const { id } = await make({ name: 'Fleet', reports: true, insights: true, enforced: true, stillAsks: true });
    devicesWith(box.ctx, id, ['PC-1']);
    expect(await make({ name: 'Servers', copyOf: id, stillAsks: false })).toMatchObject({ enforced: true, stillAsks: false, devices: 0 });
    expect(await read(id)).toMatchObject({ devices: 1, stillAsks: true });
  });

  it('that is deleted leaves its devices without one, and no others', async () => {
    const { id } = await make({ name: 'Fleet' });
    const kept = await make({ name: 'Servers' });
    devicesWith(box.ctx, id, ['PC-1', 'PC-2']);
    devicesWith(box.ctx, kept.id, ['SRV-1']);
    expect((await api('DELETE', `/policies/${id}`)).status).toBe(204);
    const left = box.ctx.db.sqlite.prepare('SELECT name, policy_id FROM devices ORDER BY name').raw().all();
    expect(left).toEqual([
      ['PC-1', null],
      ['PC-2', null],
      ['SRV-1', kept.id],
    ]);
    expect(auditedDetails(box.ctx, 'policy').at(-1)).toMatchObject({
      action: 'deleted',
      id,
      details: { before: { name: 'Fleet' }, devices: 2 },
    });
  });

  it('A10: tells the audit log each change with before and after, and nothing when there is none', async () => {
    const { id } = await make({ name: 'Fleet' });
    await api('PATCH', `/policies/${id}`, { name: 'Fleet', reports: true });
    await api('PATCH', `/policies/${id}`, { name: 'Ships', enforced: true });
    await api('DELETE', `/policies/${id}`);
    const switches = { reports: true, insights: true, enforced: false, stillAsks: false };
    expect(auditedDetails(box.ctx, 'policy')).toEqual([
      { action: 'created', id, details: { name: 'Fleet', ...switches, copyOf: null } },
      {
        action: 'changed',
        id,
        details: { before: { name: 'Fleet', enforced: false }, after: { name: 'Ships', enforced: true }, devices: 0 },
      },
      { action: 'deleted', id, details: { before: { name: 'Ships', ...switches, enforced: true }, devices: 0 } },
    ]);
  });

  it('is listed by name in any language’s letters, page by page, with the number of its devices', async () => {
    for (const name of ['Österreich', 'zug', 'Écully', 'Bern', 'Oslo']) await make({ name });
    const first = (await (await api('GET', '/policies?limit=3')).json()) as { policies: Policy[]; next: string };
    devicesWith(box.ctx, first.policies[1]?.id ?? '', ['PC-1', 'PC-2']);
    const second = (await (await api('GET', `/policies?limit=3&cursor=${first.next}`)).json()) as { policies: Policy[]; next: null };
    expect([...first.policies, ...second.policies].map(({ name }) => name)).toEqual(['Bern', 'Écully', 'Oslo', 'Österreich', 'zug']);
    expect(second.next).toBeNull();
    const counted = (await (await api('GET', '/policies')).json()) as { policies: Policy[] };
    expect(counted.policies.map(({ devices }) => devices)).toEqual([0, 2, 0, 0, 0]);
  });

  it('lists its devices by name, page by page, and those of no other', async () => {
    const { id } = await make({ name: 'Fleet' });
    devicesWith(box.ctx, id, ['pc-3', 'PC-1', 'PC-2', 'pc-10']);
    devicesWith(box.ctx, null, ['PC-9']);
    const first = (await (await api('GET', `/policies/${id}/devices?limit=3`)).json()) as { devices: { name: string }[]; next: string };
    const rest = (await (await api('GET', `/policies/${id}/devices?limit=3&cursor=${first.next}`)).json()) as typeof first;
    expect([...first.devices, ...rest.devices].map(({ name }) => name)).toEqual(['PC-1', 'pc-10', 'PC-2', 'pc-3']);
    expect(rest.next).toBeNull();
  });

  it('counts and lists its devices through an index, 20,000 of them too', async () => {
    const { id } = await make({ name: 'Fleet' });
    devicesWith(
      box.ctx,
      id,
      Array.from({ length: 20_000 }, (_, n) => `PC-${n}`),
    );
    const begin = performance.now();
    expect(await read(id)).toMatchObject({ devices: 20_000 });
    expect((await api('GET', `/policies/${id}/devices?limit=200`)).status).toBe(200);
    expect(performance.now() - begin).toBeLessThan(5_000);
    const plan = box.ctx.db.sqlite.prepare('EXPLAIN QUERY PLAN SELECT count(*) FROM devices WHERE policy_id = ?').all(id);
    expect(JSON.stringify(plan)).toContain('devices_policy');
  });
});
