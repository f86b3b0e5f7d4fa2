import { beforeEach, describe, expect, it } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { countDevices, deviceByName, updateDevice } from '../../src/db/queries/devices.ts';
import { createDevice } from '../../src/server/domain/devices/create.ts';
import { createDeviceGroup } from '../../src/server/domain/devices/groups.ts';
import { createPolicy } from '../../src/server/domain/policies/create.ts';
import { createRole } from '../../src/server/domain/roles/create.ts';
import { sha256 } from '../../src/server/kit/crypto.ts';
import { origin, type TestApp, testApp } from '../helpers/app.ts';
import { devicesWorkedOff } from '../helpers/device-table.ts';

let box: TestApp;
let admin: string;

beforeEach(async () => {
  box = testApp();
  admin = await box.login((await box.account()).id);
});

type Fields = Readonly<Record<string, string | readonly string[]>>;

function form(fields: Fields): URLSearchParams {
  return new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
}

const post = async (path: string, fields: Fields, login = admin) => {
  const response = await box.ask('POST', path, { login, body: form(fields) });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
};
const get = async (path: string, login = admin) => {
  const response = await box.ask('GET', path, { login });
  return { status: response.status, html: await response.text() };
};
const make = (name: string, facts: object = {}) => createDevice(box.ctx, { name, ...facts });
const policy = (name = 'Standard') => createPolicy(box.ctx, { name }).id;
const typed = { name: 'PC-2', ref: 'r-2', platform: 'windows', os: 'Windows 11' };

describe('a refused form is shown again, with what was typed and why', () => {
  it.each([
    ['a taken name', { ...typed, name: 'pc-1' }, 409, 'Another device has this name already'],
    ['a taken ID', { ...typed, ref: 'r-1' }, 409, 'Another device has this ID already'],
    ['no name', { ...typed, name: ' ' }, 400, 'is empty'],
    ['nobody’s address', { ...typed, account: 'nobody@example.com' }, 404, 'There is no account with this address'],
    ['no address at all', { ...typed, account: 'nobody' }, 400, 'not an e-mail address'],
  ])('%s', async (_name, fields, status, why) => {
    make('PC-1', { ref: 'r-1' });
    const refused = await post('/admin/devices', fields);
    expect(refused.status).toBe(status);
    expect(refused.html).toContain(why);
    expect(refused.html).toMatch(/aria-invalid="true"/);
    expect(refused.html).toContain('value="Windows 11"');
    expect(countDevices(box.ctx.db)).toBe(1);
  });

  it('A6: a policy is refused for a device that is not managed, with that reason', async () => {
    const standard = policy();
    const refused = await post('/admin/devices', { ...typed, policy: standard });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('The device is not managed, and a policy applies to managed devices only.');
    expect(refused.html).toContain(`<option value="${standard}" selected`);
    const { id } = make('PC-1');
    expect((await post(`/admin/devices/${id}`, { ...typed, name: 'PC-1', 'was.name': 'PC-1', policy: standard })).status).toBe(409);
    expect(deviceByName(box.ctx.db, 'PC-1')?.policyId).toBeNull();
  });

  it('a bulk change without a selection, or without its group; what was ticked stays ticked', async () => {
    const { id } = make('PC-1');
    createDeviceGroup(box.ctx, { name: 'Lisbon' });
    expect((await post('/admin/devices/changes', { do: 'group', group: '' })).status).toBe(400);
    const refused = await post('/admin/devices/changes', { do: 'group', devices: [id], group: 'none' });
    expect(refused.status).toBe(404);
    expect(refused.html).toMatch(new RegExp(`value="${id}" checked`));
  });

  it('a group without a name, and with a taken one', async () => {
    createDeviceGroup(box.ctx, { name: 'Lisbon' });
    expect((await post('/admin/device-groups', { name: ' ' })).status).toBe(400);
    const taken = await post('/admin/device-groups', { name: 'LISBON' });
    expect([taken.status, taken.html.includes('value="LISBON"')]).toEqual([409, true]);
  });

  it('a table whose heading is wrong', async () => {
    const upload = new FormData();
    upload.set('file', new File(['computer\nx'], 'd.csv'));
    const response = await box.app.request(`${origin}/admin/devices/imports`, {
      method: 'POST',
      body: upload,
      headers: { cookie: `debrief-login=${admin}`, origin },
    });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('computer');
  });
});

describe('a device', () => {
  it('is added by its form, and changed in what was changed on it alone', async () => {
    const made = await post('/admin/devices', { ...typed, managed: 'true', policy: policy() });
    const device = deviceByName(box.ctx.db, 'PC-2');
    expect(made).toMatchObject({ status: 303, location: `/admin/devices/${device?.id}?done=created` });
    expect(device).toMatchObject({ ref: 'r-2', platform: 'windows', isManaged: true, hasFullClient: false });
    const page = await get(`/admin/devices/${device?.id}?done=created`);
    expect(page.html).toContain('The device is added.');
    const was = {
      'was.name': 'PC-2',
      'was.ref': 'r-2',
      'was.platform': 'windows',
      'was.os': 'Windows 11',
      'was.managed': 'true',
      'was.fullClient': 'false',
    };
    // Somebody else changed the ID meanwhile; this form left it as it was.
    updateDevice(box.ctx.db, device?.id ?? '', { ref: 'r-meanwhile' });
    const form = {
      ...typed,
      os: '',
      managed: 'true',
      fullClient: 'true',
      policy: device?.policyId ?? '',
      'was.policy': device?.policyId ?? '',
      ...was,
    };
    expect((await post(`/admin/devices/${device?.id}`, form)).location).toContain('done=changed');
    expect(deviceByName(box.ctx.db, 'PC-2')).toMatchObject({
      ref: 'r-meanwhile',
      os: null,
      hasFullClient: true,
      policyId: device?.policyId,
    });
  });

  it('A6: a box that is no longer ticked takes management and the policy', async () => {
    const { id } = make('PC-1', { managed: true, policy: policy() });
    const device = deviceByName(box.ctx.db, 'PC-1');
    const same = {
      name: 'PC-1',
      'was.name': 'PC-1',
      policy: device?.policyId ?? '',
      'was.policy': device?.policyId ?? '',
      'was.managed': 'true',
      'was.fullClient': 'false',
    };
    await post(`/admin/devices/${id}`, { ...same, platform: 'unknown', 'was.platform': 'unknown' });
    expect(deviceByName(box.ctx.db, 'PC-1')).toMatchObject({ isManaged: false, policyId: null });
  });

  it('B1: an administrator sees access control and cannot set it', async () => {
    const { id } = make('PC-1');
    updateDevice(box.ctx.db, id, { access: 'denied', optedOut: true });
    const { html } = await get(`/admin/devices/${id}`);
    expect(html).toContain('Denied: never recorded');
    expect(html).toContain('Switched off at the device');
    expect(html).toContain('Only the person at the device sets this');
    expect(html).not.toMatch(/name="(was\.)?(access|optedOut)"/);
    await post(`/admin/devices/${id}`, {
      name: 'PC-1',
      'was.name': 'PC-0',
      access: 'allowed',
      optedOut: 'false',
      'was.managed': 'false',
      'was.fullClient': 'false',
    });
    expect(deviceByName(box.ctx.db, 'PC-1')).toMatchObject({ access: 'denied', optedOut: true });
  });

  it('B1: the link to its own page is shown once', async () => {
    const { id } = make('PC-1');
    const shown = await post(`/admin/devices/${id}/page-link`, {});
    const [, token = ''] = /value="http:\/\/box\.test\/device\/([\w-]{43})"/.exec(shown.html) ?? [];
    expect(deviceByName(box.ctx.db, 'PC-1')?.pageHash).toBe(sha256(token));
    const page = await get(`/admin/devices/${id}`);
    expect(page.html).not.toContain(token);
    expect(page.html).toContain('Make another link');
  });

  it('is deleted, with what that means said before', async () => {
    const { id } = make('PC-1');
    expect((await get(`/admin/devices/${id}`)).html).toContain('its operating system counts as not known');
    expect((await post(`/admin/devices/${id}/deletion`, {})).location).toBe('/admin/devices?done=deleted');
    expect(countDevices(box.ctx.db)).toBe(0);
  });

  it('H2: how many sessions it had is for those alone who may see all of them', async () => {
    const { id } = make('PC-1');
    expect((await get(`/admin/devices/${id}`)).html).toContain('<dt>Sessions</dt>');
    const role = createRole(box.ctx, { name: 'Keeper', grants: { 'devices.manage': 'all', 'summaries.view': 'own' } });
    const keeper = await box.login((await box.account(role.id, { email: 'keeper@example.com' })).id);
    const page = await get(`/admin/devices/${id}`, keeper);
    expect([page.status, page.html.includes('<dt>Sessions</dt>')]).toEqual([200, false]);
    expect(page.html).not.toContain('/admin/audit');
  });
});

describe('the list', () => {
  it('A6: assigns a policy to those that are ticked, says who is left out, and stays where it was', async () => {
    const standard = policy();
    const devices = [make('PC-1', { managed: true }).id, make('PC-2').id];
    const changed = await post('/admin/devices/changes?search=pc', { do: 'policy', devices, policy: standard });
    expect(changed.location).toBe('/admin/devices?search=pc&done=bulk&count=1&left=1');
    const { html } = await get(changed.location ?? '');
    expect(html).toContain('1 device changed');
    expect(html).toContain('1 was left out: it is not managed, and a policy is of managed devices only.');
    expect(deviceByName(box.ctx.db, 'PC-1')?.policyId).toBe(standard);
    expect(newestRecords(box.ctx.db, 1)[0]).toMatchObject({ noun: 'device', action: 'changed' });
  });

  it('takes those that are ticked out of every group', async () => {
    const { id } = createDeviceGroup(box.ctx, { name: 'Lisbon' });
    const device = make('PC-1', { group: id });
    await post('/admin/devices/changes', { do: 'group', devices: device.id, group: '' });
    expect(deviceByName(box.ctx.db, 'PC-1')?.groupId).toBeNull();
  });

  it('pages, filters and exports what it shows', async () => {
    for (let n = 0; n < 52; n++) make(`PC-${String(n).padStart(2, '0')}`, { managed: n < 51 });
    const first = await get('/admin/devices?managed=true');
    expect(first.html).toContain('51 devices found');
    const [, next = ''] = /href="(\/admin\/devices\?[^"]*cursor=[^"]*)"/.exec(first.html) ?? [];
    const second = await get(next.replaceAll('&amp;', '&'));
    expect(second.html).toContain('PC-50');
    expect(second.html).not.toContain('PC-51');
    expect((await get('/admin/devices/export?managed=false')).html).toMatch(/PC-51,.*\r\n$/);
  });

  it('says what to do while there is no device', async () => {
    expect((await get('/admin/devices')).html).toContain('No device is registered yet');
  });
});

describe('an import', () => {
  it('shows how far it is, then every wrong row, then what came in', async () => {
    const send = async (text: string) => {
      const upload = new FormData();
      upload.set('file', new File([text], 'fleet.csv', { type: 'text/csv' }));
      const request = new Request(`${origin}/admin/devices/imports`, { method: 'POST', body: upload });
      const body = new Uint8Array(await request.arrayBuffer());
      const headers = { 'content-type': request.headers.get('content-type') ?? '' };
      return (await box.ask('POST', '/admin/devices/imports', { login: admin, body, headers })).headers.get('location') ?? '';
    };
    const wrong = await send('name,managed\nPC-1,perhaps');
    expect((await get(wrong)).html).toContain('Waiting for its turn');
    await devicesWorkedOff(box.ctx, wrong.split('/').at(-1) ?? '');
    const refused = await get(wrong);
    expect(refused.html).toContain('1 row is wrong');
    expect(refused.html).toMatch(/<td data-number="">2<\/td><td>Managed<\/td><td>possible are: yes, no<\/td>/);
    const right = await send('name,managed\nPC-1,yes');
    await devicesWorkedOff(box.ctx, right.split('/').at(-1) ?? '');
    expect((await get(`${right}/progress`)).html).toContain('New devices');
    expect(deviceByName(box.ctx.db, 'PC-1')?.isManaged).toBe(true);
  });
});
