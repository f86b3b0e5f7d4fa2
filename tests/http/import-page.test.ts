import { beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../helpers/app.ts';
import { sampleEvents, sampleSession } from '../helpers/samples.ts';

let box: TestApp;
let login: string;

beforeEach(async () => {
  box = testApp(undefined, { activated: true });
  login = await box.login((await box.account()).id);
});

const json = JSON.stringify(sampleSession({ events: sampleEvents(3), end: '2026-03-02T08:20:00Z' }));
const cast = `${JSON.stringify({ version: 2, width: 80, height: 24, timestamp: 1772438400 })}\n[0.5, "o", "$ ls\\r\\nnotes.txt\\r\\n$ "]\n`;
const count = (table: string) => box.ctx.db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

/** As a browser sends it. */
async function post(form: FormData): Promise<Response> {
  const sent = new Response(form);
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
  return box.ask('POST', '/sessions/import', { login, headers, body: new Uint8Array(await sent.arrayBuffer()) });
}

async function send(content: string, fields: Record<string, string> = {}, name = 'a.json') {
  const body = new FormData();
  body.set('file', new File([content], name));
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  const response = await post(body);
  return { status: response.status, html: await response.text() };
}

describe('C6: the page refuses, shown again with what was typed, and takes nothing', () => {
  it('what neither the file nor anybody told, each at its field', async () => {
    const { status, html } = await send(cast, { supporter: 'Ana <b>', device: '' }, 'a.cast');
    expect(status).toBe(422);
    expect(html).toContain('Missing: Operating system, Device, Basis of consent.');
    expect(html).toContain('value="Ana &lt;b&gt;"');
    for (const field of ['platform', 'device', 'basis']) expect(html).toContain(`id="${field}-error"`);
    expect(html).not.toContain('id="supporter-error"');
    expect(count('sessions')).toBe(0);
  });

  it('a damaged file, with its line and the reason', async () => {
    const { status, html } = await send(`${json}\n{"id": 7}`, { basis: 'consent' });
    expect(status).toBe(422);
    expect(html).toMatch(/[Ll]ine 2/);
    expect(count('sessions')).toBe(0);
  });

  it('a file of no known format, and no file at all', async () => {
    expect((await send('hello', { basis: 'consent' })).status).toBe(415);
    const body = new FormData();
    body.set('basis', 'consent');
    expect((await post(body)).status).toBe(400);
  });

  it('whoever may not bring sessions in: there is no such page', async () => {
    const auditor = await box.login((await box.account('auditor')).id);
    expect((await box.ask('GET', '/sessions/import', { login: auditor })).status).toBe(404);
    expect(await (await box.ask('GET', '/sessions', { login })).text()).toContain('href="/sessions/import"');
  });
});

describe('C6: the page tells what became of the file', () => {
  it('captured: with its receipt and the way to the session; again: nothing changed', async () => {
    const { status, html } = await send(json, { basis: 'consent', statement: 'ticket 4711' });
    expect(status).toBe(201);
    expect(html).toContain('Captured: 3 events');
    expect(html).toContain('Its summary is on the way.');
    expect(html).toMatch(/R(-[0-9A-Z]{4}){3}/);
    const id = box.ctx.db.sqlite.prepare('SELECT id FROM sessions').pluck().get();
    expect(html).toContain(`href="/sessions/${id}"`);
    const again = await send(json, { basis: 'consent' });
    expect(again.html).toContain('Already here: nothing changed');
    expect(again.status).toBe(200);
    expect(count('receipts')).toBe(1);
  });

  it('refused: every reason, and what would change it', async () => {
    const told = { basis: 'contract', supporter: 'x@other.example', device: 'PC-404', platform: 'windows' };
    const { html } = await send(cast, told, 'a.cast');
    expect(html).toContain('Not captured');
    expect(html).toContain('The supporter has no account of this company');
    expect(html).toContain('Name a supporter who has an account here');
    expect(count('events')).toBe(0);
  });
});
