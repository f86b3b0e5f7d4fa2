import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { newestRecords } from '../../src/db/queries/audit.ts';
import { allDeviceGroups } from '../../src/db/queries/device-groups.ts';
import { countDevices, deviceById, deviceByName, devicesAfter, updateDevice } from '../../src/db/queries/devices.ts';
import { insertPolicy } from '../../src/db/queries/policies.ts';
import { createAccount } from '../../src/server/domain/accounts/create.ts';
import { verifyAudit } from '../../src/server/domain/audit/verify.ts';
import { changeDevice } from '../../src/server/domain/devices/change.ts';
import { createDevice } from '../../src/server/domain/devices/create.ts';
import { createDeviceGroup } from '../../src/server/domain/devices/groups.ts';
import { findDeviceImport, uploadDevices } from '../../src/server/domain/devices/table/import.ts';
import { grantsOf } from '../../src/server/domain/roles/grants.ts';
import { startLanes } from '../../src/server/jobs/start.ts';
import { actingAs, type Ctx } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';
import { deviceHeading, devicesWorkedOff, exportedDevices, importDeviceTable } from '../helpers/device-table.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { watchLoop } from '../helpers/watch-loop.ts';

let ctx: Ctx;

beforeEach(async () => {
  const made = testContext();
  const { id } = await createAccount(made.ctx, {
    email: 'ana@example.com',
    name: 'Ana',
    role: 'administrator',
    password: 'correct horse battery',
  });
  ctx = actingAs(made.ctx, { kind: 'account', id, grants: grantsOf(made.ctx, 'administrator') }, 'api');
});

const rows = (...lines: string[]) => [deviceHeading, ...lines].join('\n');
const staged = () => ctx.db.sqlite.prepare('SELECT count(*) FROM upload_rows').pluck().get();
const everything = () => devicesAfter(ctx.db, {}, null, 1000);

function policy(name: string): string {
  const id = ctx.id();
  insertPolicy(ctx.db, { id, name, reports: true, insights: true, enforced: false, stillAsks: false, createdAt: 0 });
  return id;
}

describe('refused', () => {
  test.each([
    ['a column that is none', 'name,password\nPC-1,x', { line: 1, field: 'password', reason: 'table.unknown-column' }],
    ['no name', 'ref,platform\nr1,windows', { line: 1, field: 'name', reason: 'table.no-column' }],
    ['a name twice under two names', 'name,host name\nPC-1,PC-1', { line: 1, field: 'name', reason: 'table.column-twice' }],
    ['empty', '', { line: 0, reason: 'file.empty' }],
  ])('at once: %s', async (_name, text, params) => {
    await expect(importDeviceTable(ctx, text)).rejects.toMatchObject({ code: 'import.damaged', params: { file: 'fleet.csv', ...params } });
    expect(staged()).toBe(0);
  });

  test('at once: while another one is being imported', async () => {
    const file = { file: 'd.csv', bytes: Buffer.from(rows('PC-1,,,,,,,,')), dryRun: false, makeGroups: false };
    const first = uploadDevices(ctx, file);
    await expect(uploadDevices(ctx, file)).rejects.toMatchObject({ code: 'devices.import-running' });
    expect(await devicesWorkedOff(ctx, (await first).id)).toMatchObject({ state: 'done', result: { added: 1 } });
  });

  test('every wrong row, with line, column and reason; nothing half-imported', async () => {
    policy('Standard');
    createDevice(ctx, { name: 'OLD-1', ref: 'r-old' });
    createDevice(ctx, { name: 'OLD-2' });
    const before = everything();
    const { state, result } = await importDeviceTable(
      ctx,
      rows(
        'PC-1,,windows,,yes,yes,,,Standard',
        ',,windows,,,,,,',
        'PC-2,,Amiga,,,,,,',
        'PC-3,,windows,,maybe,,,,',
        'pc-1,,windows,,,,,,',
        'PC-4,,windows,,,,nobody@example.com,,',
        'PC-5,,windows,,,,no address,,',
        'PC-6,,windows,,,,,Nowhere,',
        'PC-7,,windows,,yes,,,,Strict',
        'PC-8,,windows,,no,,,,Standard',
        'PC-9,r-old,windows,,,,,,',
        'PC-10,r-1,windows,,,,,,',
        'PC-11,r-1,windows,,,,,,',
        'OLD-2,,,,,,,,standard',
        'too,few',
      ),
    );
    expect(state).toBe('refused');
    expect(result?.faults.map(({ line, field, reason }) => `${line} ${field} ${reason}`)).toEqual([
      '3 name empty',
      '4 platform none-of',
      '5 managed none-of',
      '6 name table.name-twice',
      '7 account no-account',
      '8 account no-email',
      '9 group table.no-group',
      '10 policy table.no-policy',
      '11 policy table.not-managed',
      '12 ref ref-taken',
      '14 ref table.ref-twice',
      '15 policy table.not-managed',
      '16  table.cells',
    ]);
    expect(result).toMatchObject({ faultCount: 13 });
    expect(everything()).toEqual(before);
    expect(staged()).toBe(0);
  });

  test('who may no longer manage devices brings nothing in, though they sent it', async () => {
    const second = await createAccount(ctx, {
      email: 'b@example.com',
      name: 'B',
      role: 'administrator',
      password: 'correct horse battery',
    });
    const sender = actingAs(ctx, { kind: 'account', id: second.id, grants: grantsOf(ctx, 'administrator') }, 'api');
    const { id } = await uploadDevices(sender, {
      file: 'd.csv',
      bytes: Buffer.from(rows('PC-1,,,,,,,,')),
      dryRun: false,
      makeGroups: false,
    });
    ctx.db.sqlite.prepare("UPDATE accounts SET role = 'supporter' WHERE id = ?").run(second.id);
    expect(await devicesWorkedOff(ctx, id)).toMatchObject({ state: 'failed', error: { code: 'auth.forbidden' } });
    expect(countDevices(ctx.db)).toBe(0);
  });
});

describe('a table', () => {
  test('makes devices as it says and changes the columns that it has', async () => {
    policy('Standard');
    const text = rows('PC-1,r-1,Windows 11,"Windows 11, Pro",Yes,1,ANA@example.com,Lisbon,standard', 'MAC-1,,macos,,no,no,,LISBON,');
    expect((await importDeviceTable(ctx, text, { makeGroups: true })).result).toMatchObject({ added: 2, groupsMade: 1 });
    const one = deviceById(ctx.db, deviceByName(ctx.db, 'pc-1')?.id ?? '');
    expect(one).toMatchObject({
      device: { name: 'PC-1', ref: 'r-1', platform: 'windows', os: 'Windows 11, Pro', isManaged: true, hasFullClient: true },
      account: { email: 'ana@example.com' },
      group: { name: 'Lisbon' },
      policy: { name: 'Standard' },
    });
    expect((await importDeviceTable(ctx, 'Host Name;os\npc-1;Windows 12\nMAC-1;\n')).result).toMatchObject({ changed: 1, unchanged: 1 });
    expect(deviceByName(ctx.db, 'PC-1')).toMatchObject({
      name: 'PC-1',
      os: 'Windows 12',
      ref: 'r-1',
      isManaged: true,
      groupId: one?.group?.id,
    });
    expect((await importDeviceTable(ctx, 'name,ref,group,account\nPC-1,,,')).result).toMatchObject({ changed: 1 });
    expect(deviceByName(ctx.db, 'PC-1')).toMatchObject({ ref: null, groupId: null, signedInAccountId: null, os: 'Windows 12' });
  });

  test('A6: a row that takes management away takes the policy off, said in the audit', async () => {
    const standard = policy('Standard');
    const { id } = createDevice(ctx, { name: 'PC-1', managed: true, policy: standard });
    expect((await importDeviceTable(ctx, 'name,managed\nPC-1,no')).state).toBe('done');
    expect(deviceByName(ctx.db, 'PC-1')).toMatchObject({ isManaged: false, policyId: null });
    const record = newestRecords(ctx.db, 3).find(({ noun }) => noun === 'device');
    expect(record).toMatchObject({ action: 'changed', recordId: id });
    expect(JSON.parse(record?.details ?? '')).toMatchObject({
      before: { managed: true, policy: standard },
      after: { managed: false, policy: null },
    });
  });

  test('B1: what the device’s user set is exported, and no table sets it', async () => {
    const { id } = createDevice(ctx, { name: 'PC-1', platform: 'windows' });
    updateDevice(ctx.db, id, { access: 'denied', optedOut: true, pageHash: 'h' });
    const text = await exportedDevices(ctx);
    expect(text).toContain('access,opted_out');
    expect(text).toMatch(/PC-1,.*,denied,yes/);
    const asked = text.replace('denied,yes', 'allowed,no').replace('windows', 'macos').replace('PC-1', 'PC-1');
    expect((await importDeviceTable(ctx, `${asked}PC-2,,windows,,no,no,,,,allowed,yes\r\n`)).result).toMatchObject({
      changed: 1,
      added: 1,
    });
    expect(deviceByName(ctx.db, 'PC-1')).toMatchObject({ platform: 'macos', access: 'denied', optedOut: true, pageHash: 'h' });
    expect(deviceByName(ctx.db, 'PC-2')).toMatchObject({ access: 'after-confirmation', optedOut: false, pageHash: null });
  });

  test('two devices may change ids within one table', async () => {
    createDevice(ctx, { name: 'A', ref: 'r-a' });
    createDevice(ctx, { name: 'B', ref: 'r-b' });
    expect((await importDeviceTable(ctx, 'name,ref\nA,r-b\nB,r-a\nC,r-c')).result).toMatchObject({ changed: 2, added: 1, faults: [] });
    expect(['A', 'B', 'C'].map((name) => deviceByName(ctx.db, name)?.ref)).toEqual(['r-b', 'r-a', 'r-c']);
  });

  test('an id that a wrong row would give up is not refused to another one', async () => {
    createDevice(ctx, { name: 'A', ref: 'r-a' });
    const { result } = await importDeviceTable(ctx, 'name,ref,group\nB,r-a,\nA,,Nowhere');
    expect(result?.faults).toEqual([{ line: 3, field: 'group', reason: 'table.no-group', detail: 'Nowhere' }]);
  });

  test('dry: finds and counts the same, and changes nothing', async () => {
    const { state, result } = await importDeviceTable(ctx, rows('PC-1,,windows,,yes,,,New,'), { dryRun: true, makeGroups: true });
    expect({ state, ...result }).toMatchObject({ state: 'checked', added: 1, groupsMade: 1, faultCount: 0 });
    expect([countDevices(ctx.db), allDeviceGroups(ctx.db).length]).toEqual([0, 0]);
  });

  test('as it was exported changes nothing, formulas and all', async () => {
    const standard = policy('=Standard');
    const group = createDeviceGroup(ctx, { name: '@Lisbon, "North"' });
    for (const name of ['=HYPERLINK("http://x")', '+49', '-x', '@here', 'PC, "one"; two', 'Ça']) {
      const facts = { ref: `=${name}`, os: `-${name}`, managed: true, policy: standard, group: group.id, account: 'ana@example.com' };
      createDevice(ctx, { name, platform: 'macos', ...facts });
    }
    createDevice(ctx, { name: 'bare' });
    const text = await exportedDevices(ctx);
    expect(text).toContain('\ufeffname,');
    expect(text).not.toMatch(/(^|[,;"])[=+@-]/m);
    expect((await importDeviceTable(ctx, text)).result).toMatchObject({ rows: 7, unchanged: 7, faults: [] });
  });

  test('writes a record for each device and group, without a name in the chain, and the chain holds', async () => {
    const { id } = await importDeviceTable(ctx, rows('SECRET-PC,r-77,windows,Win,no,no,,Bern,'), { makeGroups: true });
    const records = newestRecords(ctx.db, 4).reverse();
    expect(records.map(({ noun, action }) => `${noun} ${action}`)).toEqual([
      'device-table uploaded',
      'device-group created',
      'device created',
      'device-table imported',
    ]);
    expect(JSON.parse(records[2]?.details ?? '')).toMatchObject({ platform: 'windows', table: id });
    expect(records.every(({ details }) => !/SECRET|r-77|Bern/.test(details))).toBe(true);
    expect((await verifyAudit(ctx)).broken).toBeNull();
    const names = ctx.db.sqlite.prepare('SELECT name FROM audit_names').pluck().all();
    for (const name of ['SECRET-PC', 'r-77', 'Bern', 'Win']) expect(names).toContain(name);
  });

  test('a device changed while it is checked makes the plan worthless, and a new one is made', async () => {
    const device = createDevice(ctx, { name: 'PC-1', ref: 'before' });
    const { id } = await uploadDevices(ctx, {
      file: 'd.csv',
      bytes: Buffer.from('name,os\nPC-1,Windows'),
      dryRun: false,
      makeGroups: false,
    });
    const runner = startLanes(ctx, ['records'], { interval: 1 });
    onTestFinished(() => runner.stop());
    changeDevice(ctx, device.id, { ref: 'meanwhile' });
    await expect.poll(() => findDeviceImport(ctx, id).state).toBe('done');
    expect(deviceByName(ctx.db, 'PC-1')).toMatchObject({ os: 'Windows', ref: 'meanwhile' });
  });
});

test('20,000 devices come in at once, in seconds, with progress, while the loop keeps turning', { timeout: 120_000 }, async () => {
  const { ctx: big } = testContext({ path: join(temporaryFolder(), 'd.db') });
  onTestFinished(() => big.db.close());
  await createAccount(big, { email: 'ana@example.com', name: 'Ana', role: 'supporter' });
  const lines = Array.from(
    { length: 20_000 },
    (_, n) => `PC-${(n * 7919) % 20_000},r-${n},windows,Windows 11 Pro 24H2,${n % 3 ? 'yes' : 'no'},yes,ana@example.com,Group ${n % 50},`,
  );
  const start = performance.now();
  const { id } = await uploadDevices(big, { file: 'all.csv', bytes: Buffer.from(rows(...lines)), dryRun: false, makeGroups: true });
  const watch = watchLoop();
  const runner = startLanes(big, ['records'], { interval: 20 });
  const seen = new Set<string>();
  await expect
    .poll(
      () => {
        const { state, done } = findDeviceImport(big, id);
        if (done > 0 && done < 20_000) seen.add(state);
        // Nothing of it is there before all of it is.
        expect([0, 20_000]).toContain(countDevices(big.db));
        return state;
      },
      { timeout: 60_000, interval: 10 },
    )
    .toBe('done');
  const seconds = (performance.now() - start) / 1000;
  await runner.stop();
  const { turns, longest } = watch.stop();
  console.log(`20,000 devices: ${seconds.toFixed(1)} s, longest turn of the event loop ${longest.toFixed(0)} ms of work`);
  expect([...seen]).toContain('checking');
  expect(findDeviceImport(big, id).result).toMatchObject({ rows: 20_000, added: 20_000, groupsMade: 50 });
  expect((await verifyAudit(big)).broken).toBeNull();
  const again = performance.now();
  expect((await importDeviceTable(big, await exportedDevices(big))).result).toMatchObject({ unchanged: 20_000, changed: 0 });
  console.log(`its export, imported again: ${((performance.now() - again) / 1000).toFixed(1)} s`);
  // Machines differ by far: what took how long is printed above, that others had their turn is held.
  expect(turns).toBeGreaterThan(50);
});
