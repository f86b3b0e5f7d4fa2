import { beforeEach, describe, expect, it } from 'vitest';
import { createModule } from '../../src/server/domain/modules/create.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
import { registerDevice } from '../helpers/context.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let key: string;
let accountId: string;

beforeEach(async () => {
  box = testApp(undefined, { activated: true });
  accountId = (await box.account()).id;
  key = box.key(accountId);
});

const send = (body: string, query = '') => box.ask('POST', `/api/v1/imports?basis=consent&filename=a.json${query}`, { key, body });

const file = JSON.stringify([
  sampleSession({ id: 'a', events: sampleEvents(2), end: '2026-03-02T08:10:00Z' }),
  sampleSession({ id: 'b', events: sampleEvents(1) }),
]);

const count = () => box.ctx.db.sqlite.prepare('SELECT count(*) FROM sessions').pluck().get();

describe('refused whole, nothing kept', () => {
  it('a damaged file, naming its line and reason', async () => {
    const lines = [JSON.stringify(sampleSession({ id: 'a' })), '{"id": "b", "platform": 7}'].join('\n');
    const response = await send(lines);
    expect(response.status).toBe(422);
    const { code, params } = await refusal(response);
    expect({ code, ...params }).toMatchObject({ code: 'import.damaged', file: 'a.json', line: 2 });
    expect(params['reason']).toBeTruthy();
    expect(count()).toBe(0);
  });

  it('C6: a file that knows too little, naming everything that is missing, the basis too', async () => {
    const cast = `${JSON.stringify({ version: 2, width: 80, height: 24, timestamp: 1772438400 })}\n[0.5, "o", "$ ls\\r\\nnotes.txt\\r\\n$ "]\n`;
    const response = await box.ask('POST', '/api/v1/imports?filename=a.cast&device=PC-7', { key, body: cast });
    expect(response.status).toBe(422);
    expect(await refusal(response)).toMatchObject({ code: 'import.incomplete', params: { missing: 'platform, supporter, basis' } });
    expect(count()).toBe(0);
  });
});

it('an id that another sender used, telling nothing of that sender’s session', async () => {
  await send(file);
  const other = box.key((await box.account('manager')).id, ['sessions.capture']);
  const response = await box.ask('POST', '/api/v1/imports?basis=consent', { key: other, body: file });
  const { code, params } = await refusal(response);
  expect({ code, params }).toEqual({ code: 'record.conflict', params: { noun: 'session', id: 'a', reason: 'other-sender' } });
});

describe('taken', () => {
  it('all its sessions, ended, queued, each with the receipt of who attested what', async () => {
    const response = await send(file, '&statement=agreed+on+the+phone');
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      format: 'json',
      sessions: [
        { externalId: 'a', state: 'added', events: 2 },
        { externalId: 'b', state: 'added', events: 1 },
      ],
    });
    const receipts = box.ctx.db.sqlite.prepare('SELECT basis, attested_by, wording FROM receipts').all();
    expect(receipts).toEqual([0, 1].map(() => ({ basis: 'consent', attested_by: accountId, wording: 'agreed on the phone' })));
    expect(box.ctx.db.sqlite.prepare("SELECT count(*) FROM sessions WHERE status = 'ended'").pluck().get()).toBe(2);
    expect(box.ctx.db.sqlite.prepare("SELECT count(*) FROM jobs WHERE status = 'queued'").pluck().get()).toBe(2);
  });

  it('once: the same file again changes nothing', async () => {
    await send(file);
    const records = () => box.ctx.db.sqlite.prepare('SELECT count(*) FROM audit').pluck().get();
    const before = records();
    const again = await send(file);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ sessions: [{ state: 'unchanged' }, { state: 'unchanged' }] });
    expect(count()).toBe(2);
    expect(records()).toBe(before);
  });

  it('with the facts that somebody attests where the file has none', async () => {
    const cast = `${JSON.stringify({ version: 2, width: 80, height: 24, timestamp: 1772438400 })}\n[0.5, "o", "$ ls\\r\\nnotes.txt\\r\\n$ "]\n`;
    const response = await send(cast, '&device=PC-7&direction=outgoing&platform=linux&supporter=Ana+Lima&summaryLang=fr');
    expect(response.status).toBe(201);
    const { sessions } = (await response.json()) as { sessions: { id: string }[] };
    const found = await box.ask('GET', `/api/v1/sessions/${sessions[0]?.id}`, { key });
    expect(await found.json()).toMatchObject({
      session: { device: { name: 'PC-7' }, supporter: { name: 'Ana Lima' }, platform: 'linux', summaryLang: 'fr' },
    });
  });
});

describe('C6: what whoever imports attests', () => {
  const cast = `${JSON.stringify({ version: 2, width: 80, height: 24, timestamp: 1772438400 })}\n[0.5, "o", "$ ls\\r\\nnotes.txt\\r\\n$ "]\n`;
  const attest = async (told: Record<string, string>) => {
    const query = new URLSearchParams({ basis: 'consent', filename: 'a.cast', device: 'PC-404', platform: 'windows', ...told });
    const { sessions } = (await (await box.ask('POST', `/api/v1/imports?${query}`, { key, body: cast })).json()) as {
      sessions: { id: string; state: string; capture: string; reasons: string[]; receipt: string | null }[];
    };
    return sessions[0] as (typeof sessions)[number];
  };
  const stored = (id: string) =>
    box.ctx.db.sqlite
      .prepare('SELECT supporter_name AS name, supporter_account_id AS account, direction FROM sessions WHERE id = ?')
      .get(id);

  it.each([
    ['a name, which is nobody’s account', 'Ana Lima', 'Ana Lima', false],
    ['an address that no account has', 'x@other.example', 'x@other.example', false],
    ['an address within brackets that no account has', 'Ana <x@other.example>', 'Ana', false],
    ['no address at all', '<script>', '<script>', false],
    ['the address of an account', 'Administrator@example.com', 'Ana Lima', true],
    ['a name with the address of an account', 'Ana <administrator@example.com>', 'Ana', true],
  ])('a supporter by %s', async (_how, supporter, name, isOurs) => {
    const taken = await attest({ supporter });
    expect(stored(taken.id)).toEqual({ name, account: isOurs ? accountId : null, direction: isOurs ? 'outgoing' : 'incoming' });
    expect(taken).toMatchObject(
      isOurs ? { capture: 'captured', reasons: [] } : { capture: 'refused', reasons: ['supporter-outside', 'device-outside'] },
    );
  });

  it('never widens what the registry knows: a device that is registered with Linux stays one', async () => {
    registerDevice(box.ctx, 'PC-404', { platform: 'other' });
    expect(await attest({ supporter: 'administrator@example.com' })).toMatchObject({ capture: 'refused', reasons: ['platform'] });
  });

  it('never speaks over a device that never allows it', async () => {
    registerDevice(box.ctx, 'PC-404', { access: 'denied' });
    expect(await attest({ supporter: 'administrator@example.com' })).toMatchObject({ capture: 'refused', reasons: ['access-denied'] });
  });

  it('leaves a receipt of which the one who attested gets the number, and a record that names whom and what', async () => {
    const { receipt, id } = await attest({ supporter: 'administrator@example.com', statement: 'ticket 4711' });
    const row = box.ctx.db.sqlite.prepare('SELECT * FROM receipts WHERE number = ?').get(receipt);
    expect(row).toMatchObject({ session_id: id, kind: 'attested', attested_by: accountId, wording: 'ticket 4711', device_name: 'PC-404' });
    const { details } = box.ctx.db.sqlite.prepare("SELECT details FROM audit WHERE action = 'attested'").get() as { details: string };
    expect(Object.keys(JSON.parse(details) as object)).toEqual(['basis', 'device', 'session', 'supporter']);
    expect(details).not.toContain('@');
  });

  it('is refused and keeps no event, and the same file with the right supporter is taken then', async () => {
    const first = await attest({ supporter: 'Ana Lima' });
    const events = () => box.ctx.db.sqlite.prepare('SELECT count(*) FROM events').pluck().get();
    expect(events()).toBe(0);
    expect(await attest({ supporter: 'Ana Lima' })).toMatchObject({ state: 'unchanged', capture: 'refused', receipt: null });
    const again = await attest({ supporter: 'administrator@example.com' });
    expect(again).toMatchObject({ id: first.id, state: 'added', capture: 'captured', reasons: [] });
    expect(events()).toBeGreaterThan(0);
    expect(stored(first.id)).toMatchObject({ account: accountId });
  });

  it('A3: the module, and the device by its id', async () => {
    changeSettings(box.ctx, { outgoingSummaries: 'modules', incomingSummaries: 'off' });
    createModule(box.ctx, { name: 'Acme', insights: true });
    registerDevice(box.ctx, 'OTHER', { ref: '123 456', id: 'dev' });
    const told = { supporter: 'administrator@example.com', deviceId: '123 456' };
    expect(await attest(told)).toMatchObject({ capture: 'refused', reasons: expect.arrayContaining(['no-module']) });
    const taken = await attest({ ...told, module: 'Acme' });
    expect(taken).toMatchObject({ capture: 'captured' });
    expect(box.ctx.db.sqlite.prepare('SELECT device_id FROM sessions WHERE id = ?').pluck().get(taken.id)).toBe('dev');
  });
});
