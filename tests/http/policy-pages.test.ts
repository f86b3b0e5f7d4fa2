import { beforeEach, describe, expect, it } from 'vitest';
import { createDevice } from '../../src/server/domain/devices/create.ts';
import { createModule } from '../../src/server/domain/modules/create.ts';
import { findModule } from '../../src/server/domain/modules/find.ts';
import { createPolicy } from '../../src/server/domain/policies/create.ts';
import { findPolicy } from '../../src/server/domain/policies/find.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { devicesWith } from '../helpers/policy-devices.ts';

let box: TestApp;
let admin: string;

beforeEach(async () => {
  box = testApp();
  admin = await box.login((await box.account()).id);
});

async function get(path: string, login = admin) {
  const response = await box.ask('GET', path, { login });
  return { status: response.status, html: await response.text() };
}

async function post(path: string, fields: Record<string, string>, login = admin) {
  const response = await box.ask('POST', path, { login, body: new URLSearchParams(fields) });
  return { status: response.status, location: response.headers.get('location'), html: await response.text() };
}

const policy = (change: object = {}) => createPolicy(box.ctx, { name: 'Fleet', ...change });
const asWas = { 'was.name': 'Fleet', 'was.reports': 'true', 'was.insights': 'true', 'was.enforced': 'false', 'was.stillAsks': 'false' };

describe('refused', () => {
  it.each(['/admin/policies', '/admin/policies/new', '/admin/modules'])('H2: %s is not there for a supporter', async (path) => {
    const login = await box.login((await box.account('supporter')).id);
    expect((await get(path, login)).status).toBe(404);
    expect((await get('/', login)).html).not.toContain(path);
  });

  it.each([
    ['an empty name', ' ', 400, 'aria-invalid'],
    ['a name that is taken', 'FLEET', 409, 'Another policy has this name already.'],
  ])('%s: the form again with what was typed', async (_name, name, status, told) => {
    policy();
    const { id } = policy({ name: 'Servers' });
    for (const path of ['/admin/policies', `/admin/policies/${id}`]) {
      const shown = await post(path, { name, 'was.name': 'Servers', enforced: 'true', 'was.enforced': 'false', reports: 'true' });
      expect(shown.status, path).toBe(status);
      expect(shown.html).toContain(told);
      expect(shown.html).toMatch(/id="enforced"[^>]* checked/);
      expect(shown.html).not.toMatch(/id="insights"[^>]* checked/);
    }
  });

  it('a policy or a module that is not there', async () => {
    for (const path of ['/admin/policies/none', '/admin/policies/none/deletion', '/admin/policies/new?copy=none', '/admin/modules/none'])
      expect((await get(path)).status, path).toBe(404);
  });
});

describe('A6: the page of a policy', () => {
  it.each([
    [{}, 'can switch it off on the device’s own page', []],
    [{ enforced: true }, 'summarized without asking', []],
    [{ enforced: true, stillAsks: true }, 'cannot switch it off on the device’s own page', []],
    [{ insights: false }, 'takes no choice from the person', []],
    [{ reports: false, enforced: true }, 'takes no choice', ['Insights need both', '“Enforce” does nothing']],
    [{ stillAsks: true }, 'can switch it off', ['“Still ask” does nothing']],
  ])('B4: says of %j what it means for the person at the device, and which switch does nothing', async (switches, means, warnings) => {
    const { html } = await get(`/admin/policies/${policy(switches).id}`);
    const [, sentence = ''] = /id="means">[^<]*<\/h2><p class="prose">([^<]*)</.exec(html) ?? [];
    expect(sentence).toContain(means);
    expect(html.match(/data-tone="warn"/g) ?? []).toHaveLength(warnings.length);
    for (const warning of warnings) expect(html).toContain(warning);
  });

  it.each([
    [{ aiFeatures: 'off', incomingSummaries: 'policies' }, 'AI features are not activated for the company.'],
    [{ aiFeatures: 'on', incomingSummaries: 'off' }, 'Summaries for incoming connections are switched off.'],
    [{ aiFeatures: 'on', incomingSummaries: 'all' }, 'with a policy or without'],
    [{ aiFeatures: 'on', incomingSummaries: 'policies' }, null],
  ])('A4: says what the company’s settings leave of it: %j', async (settings, note) => {
    changeSettings(box.ctx, settings);
    for (const path of ['/admin/policies', `/admin/policies/${policy().id}`]) {
      const { html } = await get(path);
      if (note) expect(html).toContain(note);
      else expect(html).not.toContain('data-tone="calm"');
    }
  });

  it('changes what was changed on it, and nothing that somebody else changed meanwhile', async () => {
    const { id } = policy();
    await post(`/admin/policies/${id}`, { ...asWas, name: 'Ships', reports: 'true', insights: 'true', enforced: 'true' });
    expect(findPolicy(box.ctx, id)).toMatchObject({ name: 'Ships', reports: true, insights: true, enforced: true, stillAsks: false });
    const { location } = await post(`/admin/policies/${id}`, { ...asWas, name: 'Fleet', insights: 'true' });
    expect(findPolicy(box.ctx, id)).toMatchObject({ name: 'Ships', reports: false, insights: true, enforced: true });
    expect((await get(location ?? '')).html).toContain('The policy is changed.');
  });

  it('lists its devices page by page', async () => {
    const { id } = policy();
    devicesWith(
      box.ctx,
      id,
      Array.from({ length: 60 }, (_, n) => `PC-${String(n).padStart(2, '0')}`),
    );
    const first = await get(`/admin/policies/${id}`);
    expect(first.html).toContain('60 devices have this policy.');
    const [, next = ''] = /href="([^"]*cursor=[^"#]*)[^"]*" rel="next"/.exec(first.html) ?? [];
    const second = await get(next);
    expect(second.html).toContain('PC-59');
    expect(second.html).not.toContain('PC-00');
  });

  it('A6: gives the policy to devices by their names or ids, all of them or none, and leaves out those that are not managed', async () => {
    const { id } = policy();
    const make = (name: string, change: object = {}) => createDevice(box.ctx, { name, managed: true, ...change });
    make('PC-1');
    make('PC-2', { ref: '444 555' });
    make('Loose', { managed: false });
    const refused = await post(`/admin/policies/${id}/devices`, { names: 'PC-1\nnone <here>' });
    expect([refused.status, refused.html]).toEqual([404, expect.stringContaining('none &lt;here&gt;')]);
    expect(findPolicy(box.ctx, id).devices).toBe(0);
    const { location } = await post(`/admin/policies/${id}/devices`, { names: 'pc-1, 444 555\r\nLoose' });
    const { html } = await get(location ?? '');
    expect(html).toContain('2 devices have the policy now.');
    expect(html).toContain('1 was left out: it is not managed');
  });

  it('takes the policy off the devices that are ticked, and not another that one of them got meanwhile', async () => {
    const { id } = policy();
    const other = policy({ name: 'Servers' });
    const [one, two] = [id, other.id].map((policyId, n) => createDevice(box.ctx, { name: `PC-${n}`, managed: true, policy: policyId }));
    const body = new URLSearchParams([one, two].map((device) => ['devices', device?.id ?? '']));
    const response = await box.ask('POST', `/admin/policies/${id}/devices/removal`, { login: admin, body });
    expect((await get(response.headers.get('location') ?? '')).html).toContain('1 device is without a policy now.');
    expect([id, other.id].map((policyId) => findPolicy(box.ctx, policyId).devices)).toEqual([0, 1]);
  });

  it('leads to a copy, which has no devices', async () => {
    const { id } = policy({ enforced: true });
    devicesWith(box.ctx, id, ['PC-1']);
    const { html } = await get(`/admin/policies/new?copy=${id}`);
    expect(html).toContain('value="Fleet (copy)"');
    expect(html).toMatch(/id="enforced"[^>]* checked/);
    const { location } = await post('/admin/policies', {
      name: 'Fleet (copy)',
      reports: 'true',
      insights: 'true',
      enforced: 'true',
      copyOf: id,
    });
    expect((await get(location ?? '')).html).toContain('No device has this policy.');
  });

  it('says before and after how many devices lose it', async () => {
    const { id } = policy();
    devicesWith(box.ctx, id, ['PC-1', 'PC-2']);
    expect((await get(`/admin/policies/${id}/deletion`)).html).toContain('2 devices have it and are left without a policy.');
    const { location } = await post(`/admin/policies/${id}/deletion`, {});
    expect((await get(location ?? '')).html).toContain('2 devices are without a policy now.');
    expect((await get(`/admin/policies/${id}`)).status).toBe(404);
  });
});

describe('A3: the pages of modules', () => {
  it('make, change and delete one; a name that is taken comes back with what was typed', async () => {
    const { location } = await post('/admin/modules', { name: 'Acme' });
    const { html } = await get(location ?? '');
    expect(html).toContain('The module is added.');
    const id = /href="\/admin\/modules\/([^"]+)"/.exec(html)?.[1] ?? '';
    expect(findModule(box.ctx, id)).toMatchObject({ name: 'Acme', insights: false });
    const taken = await post('/admin/modules', { name: 'ACME', insights: 'true' });
    expect([taken.status, taken.html]).toEqual([409, expect.stringContaining('Another module has this name already.')]);
    await post(`/admin/modules/${id}`, { name: 'Acme', 'was.name': 'Acme', insights: 'true', 'was.insights': 'false' });
    expect(findModule(box.ctx, id)).toMatchObject({ name: 'Acme', insights: true });
    await post(`/admin/modules/${id}/deletion`, {});
    expect((await get(`/admin/modules/${id}`)).status).toBe(404);
  });

  it.each([
    [{ aiFeatures: 'off' }, 'AI features are not activated for the company.'],
    [{ aiFeatures: 'on', outgoingSummaries: 'off' }, 'Summaries for outgoing connections are switched off.'],
    [{ aiFeatures: 'on', outgoingSummaries: 'all' }, 'through a module or not'],
    [{ aiFeatures: 'on', outgoingSummaries: 'modules' }, 'if it comes through one of these modules'],
  ])('say what the company’s settings make of modules: %j', async (settings, note) => {
    changeSettings(box.ctx, settings);
    const { id } = createModule(box.ctx, { name: 'Acme' });
    for (const path of ['/admin/modules', `/admin/modules/${id}`]) expect((await get(path)).html).toContain(note);
  });
});

it('A10: the audit log tells changes of policies, modules and "log sessions" in words, of deleted ones too', async () => {
  const { id } = policy();
  await post(`/admin/policies/${id}`, { ...asWas, name: 'Fleet', reports: 'true', insights: 'true', enforced: 'true' });
  await post(`/admin/policies/${id}/deletion`, {});
  const kept = policy({ name: 'Kept' });
  await post(`/admin/policies/${kept.id}`, {
    ...asWas,
    'was.name': 'Kept',
    name: 'Kept',
    reports: 'true',
    insights: 'true',
    enforced: 'true',
  });
  await post('/admin/modules', { name: 'Acme' });
  await box.ask('PATCH', `/api/v1/accounts/${(await box.account('supporter')).id}`, { login: admin, body: { logsSessions: false } });
  const told = (await get('/admin/audit')).html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
  expect(told).toContain('deleted the policy “Fleet”');
  expect(told).toContain('changed the policy “Kept” (enforce: No → Yes)');
  expect(told).toContain('created the module “Acme”');
  expect(told).toContain('(log sessions for connection reports: Yes → No)');
});
