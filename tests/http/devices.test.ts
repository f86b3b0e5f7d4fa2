import { beforeEach, describe, expect, it } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { deviceById, deviceByName, updateDevice } from '../../src/db/queries/devices.ts';
import type { Device } from '../../src/server/domain/devices/model.ts';
import { createPolicy } from '../../src/server/domain/policies/create.ts';
import { openSession } from '../../src/server/domain/sessions/open.ts';
import { sha256 } from '../../src/server/kit/crypto.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let admin: string;

beforeEach(async () => {
  box = testApp();
  admin = await box.login((await box.account()).id);
});

const api = (method: string, path: string, body?: unknown, login = admin) => box.ask(method, `/api/v1${path}`, { login, body });
const read = async <T>(response: Promise<Response>) => (await (await response).json()) as T;
const make = (name: string, facts: object = {}) => read<Device>(api('POST', '/devices', { name, ...facts }));
const policy = (name = 'Standard') => createPolicy(box.ctx, { name }).id;
const group = (name = 'Lisbon') => read<{ id: string }>(api('POST', '/device-groups', { name }));
const lastDetails = () => JSON.parse(newestRecords(box.ctx.db, 1)[0]?.details ?? '{}') as Record<string, unknown>;
const lastAct = () => newestRecords(box.ctx.db, 1).map(({ noun, action, recordId }) => ({ noun, action, recordId }))[0];

describe('refused, and nothing changed', () => {
  it.each([
    ['no name', { name: ' \u200b' }, 400, 'input.invalid'],
    ['a name too long', { name: 'x'.repeat(256) }, 400, 'input.invalid'],
    ['a taken name, whatever its case', { name: 'pc-1' }, 409, 'record.conflict'],
    ['a taken ID', { name: 'PC-2', ref: 'r-1' }, 409, 'record.conflict'],
    ['a platform that is none', { name: 'PC-2', platform: 'amiga' }, 400, 'input.invalid'],
    ['an account that is not there', { name: 'PC-2', account: 'nobody@example.com' }, 404, 'record.missing'],
    ['a group that is not there', { name: 'PC-2', group: 'none' }, 404, 'record.missing'],
    ['a policy that is not there', { name: 'PC-2', managed: true, policy: 'none' }, 404, 'record.missing'],
  ])('%s', async (_name, body, status, code) => {
    const { id: first } = await make('PC-1', { ref: 'r-1' });
    const { id } = await make('PC-0');
    const head = newestRecords(box.ctx.db, 1)[0]?.seq;
    for (const response of [await api('POST', '/devices', body), await api('PATCH', `/devices/${id}`, body)]) {
      expect(response.status).toBe(status);
      expect((await refusal(response)).code).toBe(code);
    }
    expect(newestRecords(box.ctx.db, 1)[0]?.seq).toBe(head);
    expect(deviceById(box.ctx.db, first)?.device).toMatchObject({ name: 'PC-1', ref: 'r-1' });
  });

  it('A6: a policy is refused for a device that is not managed', async () => {
    const standard = policy();
    for (const body of [
      { name: 'PC-2', policy: standard },
      { name: 'PC-2', policy: standard, managed: false, fullClient: true },
    ]) {
      const refused = await refusal(await api('POST', '/devices', body));
      expect(refused).toMatchObject({ code: 'devices.not-managed', params: { name: 'PC-2' } });
    }
    const unmanaged = await make('PC-1');
    const managed = await make('PC-3', { managed: true, policy: standard });
    for (const [id, body] of [
      [unmanaged.id, { policy: standard }],
      [managed.id, { managed: false, policy: standard }],
    ] as const) {
      const response = await api('PATCH', `/devices/${id}`, body);
      expect([response.status, (await refusal(response)).code]).toEqual([409, 'devices.not-managed']);
    }
    expect(deviceByName(box.ctx.db, 'PC-1')?.policyId).toBeNull();
    expect(deviceByName(box.ctx.db, 'PC-3')).toMatchObject({ isManaged: true, policyId: standard });
    expect(deviceByName(box.ctx.db, 'PC-2')).toBeUndefined();
  });

  it.each([{ access: 'allowed' }, { optedOut: false }, { pageHash: 'x' }, { hasPageLink: true }])(
    'B1: an administrator sees access control and cannot set it: %j',
    async (field) => {
      const { id } = await make('PC-1', { managed: true });
      updateDevice(box.ctx.db, id, { access: 'denied', optedOut: true });
      for (const response of [
        await api('PATCH', `/devices/${id}`, field),
        await api('POST', '/devices', { name: 'PC-2', ...field }),
        await api('POST', '/devices/changes', { devices: [id], ...field }),
      ]) {
        expect(response.status).toBe(400);
        expect(await refusal(response)).toMatchObject({
          code: 'input.invalid',
          params: { reason: 'unknown-fields', list: Object.keys(field)[0] },
        });
      }
      await api('PATCH', `/devices/${id}`, { managed: false, name: 'PC-9' });
      expect(await read<Device>(api('GET', `/devices/${id}`))).toMatchObject({ name: 'PC-9', access: 'denied', optedOut: true });
    },
  );

  it('a device that is not there', async () => {
    for (const [method, path, body] of [
      ['GET', '/devices/none', undefined],
      ['PATCH', '/devices/none', { os: 'x' }],
      ['DELETE', '/devices/none', undefined],
      ['POST', '/devices/none/page-link', {}],
      ['POST', '/devices/changes', { devices: ['none'], group: null }],
    ] as const) {
      expect((await api(method, path, body)).status, path).toBe(404);
    }
  });

  it('more than 200 devices at once, or none', async () => {
    for (const devices of [[], Array.from({ length: 201 }, (_, n) => `d${n}`)]) {
      expect((await api('POST', '/devices/changes', { devices, group: null })).status).toBe(400);
    }
  });

  it('a group’s name that is taken, or none', async () => {
    const { id } = await group('Zürich');
    const other = await group('Bern');
    for (const [body, status] of [
      [{ name: 'ZURICH' }, 409],
      [{ name: ' ' }, 400],
    ] as const) {
      expect((await api('POST', '/device-groups', body)).status).toBe(status);
      expect((await api('PATCH', `/device-groups/${other.id}`, body)).status).toBe(status);
    }
    expect((await api('GET', `/device-groups/${id}`)).status).toBe(200);
  });
});

describe('a device', () => {
  it('is registered with what is said of it; what its user sets begins as it does for everybody', async () => {
    const standard = policy();
    const { id: groupId } = await group();
    const facts = {
      ref: ' r-1 ',
      platform: 'macos',
      os: 'macOS  15',
      managed: true,
      fullClient: true,
      account: 'Administrator@example.com',
    };
    const made = await make('PC-1', { ...facts, group: groupId, policy: standard });
    expect(made).toMatchObject({
      name: 'PC-1',
      ref: 'r-1',
      platform: 'macos',
      os: 'macOS 15',
      managed: true,
      fullClient: true,
      account: { email: 'administrator@example.com' },
      group: { id: groupId, name: 'Lisbon' },
      policy: { id: standard, name: 'Standard' },
      access: 'after-confirmation',
      optedOut: false,
      hasPageLink: false,
    });
    expect(lastAct()).toEqual({ noun: 'device', action: 'created', recordId: made.id });
    expect(JSON.stringify(lastDetails())).not.toMatch(/PC-1|r-1|macOS 15/);
  });

  it('A10: each change is in the audit log with before and after; the same again is none', async () => {
    const { id } = await make('PC-1');
    const account = (await box.account('supporter')).id;
    expect((await api('PATCH', `/devices/${id}`, { platform: 'windows', account: 'supporter@example.com' })).status).toBe(200);
    expect(lastDetails()).toEqual({ before: { platform: 'unknown', account: null }, after: { platform: 'windows', account } });
    const head = newestRecords(box.ctx.db, 1)[0]?.seq;
    await api('PATCH', `/devices/${id}`, { platform: 'windows' });
    expect(newestRecords(box.ctx.db, 1)[0]?.seq).toBe(head);
  });

  it('A6: one that is no longer managed loses its policy, as the audit log says', async () => {
    const standard = policy();
    const { id } = await make('PC-1', { managed: true, policy: standard });
    expect(await read<Device>(api('PATCH', `/devices/${id}`, { managed: false }))).toMatchObject({ managed: false, policy: null });
    expect(lastDetails()).toEqual({ before: { managed: true, policy: standard }, after: { managed: false, policy: null } });
  });

  it('keeps its own name in another case', async () => {
    const { id } = await make('PC-1');
    expect(await read<Device>(api('PATCH', `/devices/${id}`, { name: 'pc-1' }))).toMatchObject({ name: 'pc-1' });
  });

  it('deleted leaves its sessions, and the audit log says how many and what it was', async () => {
    const { id } = await make('PC-17', { platform: 'windows' });
    const { session } = openSession(box.ctx, sampleSession({ device: { name: 'pc-17' } }));
    const deviceOf = () => box.ctx.db.sqlite.prepare('SELECT device_id FROM sessions WHERE id = ?').pluck().get(session.id);
    expect(deviceOf()).toBe(id);
    expect((await api('DELETE', `/devices/${id}`)).status).toBe(204);
    expect(deviceOf()).toBeNull();
    expect(lastDetails()).toMatchObject({ before: { platform: 'windows', access: 'after-confirmation' }, sessions: 1 });
  });

  it('B1: the link to its own page is told once, kept as a hash, and ended by the next one', async () => {
    const { id } = await make('PC-1');
    const headers = { 'idempotency-key': 'the same twice' };
    const link = async () => {
      const response = await box.ask('POST', `/api/v1/devices/${id}/page-link`, { login: admin, body: {}, headers });
      expect([response.status, response.headers.get('idempotency-replayed')]).toEqual([201, null]);
      return ((await response.json()) as { path: string }).path;
    };
    const first = await link();
    expect(first).toMatch(/^\/device\/[\w-]{43}$/);
    expect(deviceById(box.ctx.db, id)?.device.pageHash).toBe(sha256(first.slice('/device/'.length)));
    expect(lastAct()).toEqual({ noun: 'device', action: 'page-link-made', recordId: id });
    const second = await link();
    expect(second).not.toBe(first);
    expect(deviceById(box.ctx.db, id)?.device.pageHash).toBe(sha256(second.slice('/device/'.length)));
    expect(lastDetails()).toEqual({ replaced: true });
    const dump = JSON.stringify(
      ['audit', 'audit_names', 'requests', 'devices'].map((table) => box.ctx.db.sqlite.prepare(`SELECT * FROM ${table}`).all()),
    );
    expect(dump).not.toContain(first.slice('/device/'.length));
    expect(dump).not.toContain(second.slice('/device/'.length));
  });
});

describe('the list', () => {
  beforeEach(async () => {
    const standard = policy();
    const { id: lisbon } = await group();
    await make('Zoé-PC', { platform: 'windows', managed: true, policy: standard });
    await make('beta', { platform: 'macos', os: 'Sequoia', group: lisbon });
    await make('ALPHA', { ref: 'r-77', managed: true, account: 'administrator@example.com' });
  });

  const names = async (query: string) =>
    (await read<{ devices: Device[] }>(api('GET', `/devices?${query}`))).devices.map(({ name }) => name);

  it.each([
    ['', ['ALPHA', 'beta', 'Zoé-PC']],
    ['search=zoe', ['Zoé-PC']],
    ['search=SEQUOIA', ['beta']],
    ['search=r-7', ['ALPHA']],
    ['search=administrator%40', ['ALPHA']],
    ['search=%25', []],
    ['name=alpha', ['ALPHA']],
    ['platform=macos', ['beta']],
    ['managed=true', ['ALPHA', 'Zoé-PC']],
    ['managed=true&policy=none', ['ALPHA']],
    ['group=none', ['ALPHA', 'Zoé-PC']],
    ['policy=nothing', []],
  ])('finds by %s', async (query, found) => {
    expect(await names(query)).toEqual(found);
  });

  it('goes on by its cursor, in the order of the names, whatever happens in between', async () => {
    const first = await read<{ devices: Device[]; next: string }>(api('GET', '/devices?limit=1'));
    await api('DELETE', `/devices/${first.devices[0]?.id}`);
    await make('aaa');
    const second = await read<{ devices: Device[]; next: string }>(api('GET', `/devices?limit=1&cursor=${first.next}`));
    expect(second.devices.map(({ name }) => name)).toEqual(['beta']);
    const third = await read<{ devices: Device[]; next: null }>(api('GET', `/devices?limit=5&cursor=${second.next}`));
    expect([third.devices.map(({ name }) => name), third.next]).toEqual([['Zoé-PC'], null]);
  });
});

describe('a bulk change', () => {
  it('A6: assigns a policy to those that are managed and says which are left out, and why', async () => {
    const standard = policy();
    const [one, two, three] = [await make('A', { managed: true }), await make('B'), await make('C', { managed: true, policy: standard })];
    const devices = [one.id, two.id, three.id, one.id];
    expect(await read(api('POST', '/devices/changes', { devices, policy: standard }))).toEqual({
      changed: [one.id],
      unchanged: [three.id],
      leftOut: [{ device: two.id, reason: 'not-managed' }],
    });
    expect(lastDetails()).toEqual({ before: { policy: null }, after: { policy: standard } });
    expect(deviceByName(box.ctx.db, 'B')?.policyId).toBeNull();
  });

  it('takes a policy and a group off, also of those that are not managed', async () => {
    const { id: lisbon } = await group();
    const [one, two] = [await make('A', { managed: true, policy: policy() }), await make('B', { group: lisbon })];
    const answer = await read<{ changed: string[] }>(
      api('POST', '/devices/changes', { devices: [one.id, two.id], policy: null, group: null }),
    );
    expect(answer.changed).toEqual([one.id, two.id]);
    expect(deviceByName(box.ctx.db, 'A')?.policyId).toBeNull();
    expect(deviceByName(box.ctx.db, 'B')?.groupId).toBeNull();
  });

  it('is all or nothing where a device is not there', async () => {
    const { id: lisbon } = await group();
    const one = await make('A');
    expect((await api('POST', '/devices/changes', { devices: [one.id, 'none'], group: lisbon })).status).toBe(404);
    expect(deviceByName(box.ctx.db, 'A')?.groupId).toBeNull();
  });
});

describe('a group of devices', () => {
  it('is made, renamed, listed with how many are in it, and deleted; its devices stay', async () => {
    const { id } = await group('Lisbon');
    await make('A', { group: id });
    await make('B', { group: id });
    await api('PATCH', `/device-groups/${id}`, { name: 'Porto' });
    expect(await read(api('GET', '/device-groups'))).toMatchObject({ groups: [{ id, name: 'Porto', devices: 2 }], next: null });
    expect((await api('DELETE', `/device-groups/${id}`)).status).toBe(204);
    expect(lastDetails()).toMatchObject({ devices: 2 });
    expect(deviceByName(box.ctx.db, 'A')).toMatchObject({ groupId: null });
  });
});

describe('a table', () => {
  it('comes in by the API and goes out again', async () => {
    const started = await box.ask('POST', '/api/v1/imports/devices?filename=d.csv&dryRun=true', {
      login: admin,
      body: new TextEncoder().encode('name,managed\nPC-1,yes'),
      headers: { 'content-type': 'text/csv' },
    });
    expect(started.status).toBe(202);
    expect(await read(api('GET', (started.headers.get('location') ?? '').slice('/api/v1'.length)))).toMatchObject({
      state: 'waiting',
      total: 1,
    });
    await make('PC-7', { managed: true });
    const table = await (await api('GET', '/exports/devices?managed=true')).text();
    expect(table).toBe(
      'name,ref,platform,os,managed,full_client,account,group,policy,access,opted_out\r\nPC-7,,unknown,,yes,no,,,,after-confirmation,no\r\n',
    );
  });
});
