import { beforeEach, describe, expect, it } from 'vitest';
import { refusal, type TestApp, testApp } from '../helpers/app.ts';
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

  it('a file that knows too little, naming everything that is missing', async () => {
    const cast = `${JSON.stringify({ version: 2, width: 80, height: 24, timestamp: 1772438400 })}\n[0.5, "o", "$ ls\\r\\nnotes.txt\\r\\n$ "]\n`;
    const response = await send(cast, '&device=PC-7&direction=outgoing');
    expect(response.status).toBe(422);
    expect(await refusal(response)).toMatchObject({ code: 'import.incomplete', params: { missing: 'platform, supporter' } });
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
