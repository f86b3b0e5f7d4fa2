import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { test as base, expect, onTestFinished, vi } from 'vitest';
import { emptyOwedLog } from '../../src/db/checkpoint.ts';
import { closeExpiredQuestions } from '../../src/server/domain/consent/ask.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { workOn } from '../../src/server/domain/summaries/work.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import { makeLogger } from '../../src/server/kit/logger.ts';
import type { TestApp } from '../helpers/app.ts';
import { registerDevice } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { askedDevice, askingBox, numberIn, pageOf } from '../helpers/remote.ts';
import { type Visitor, visitor } from '../helpers/visitor.ts';

/** Issue 6: of a session that is not captured, or that was withdrawn, not one byte of its content is in any file of the box. */
interface World {
  readonly box: TestApp;
  readonly folder: string;
  readonly person: Visitor;
  readonly jobs: ReturnType<typeof startJobs>;
  /** Sends as a program does; fails unless it is taken. */
  send(path: string, body: object, name?: string): Promise<{ session: { id: string }; question: { url: string } | null }>;
}

const test = base.extend<{ world: World }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's needs from the pattern
  world: async ({}, use) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'logs'));
    const log = makeLogger('trace', { write: (line: string) => appendFileSync(join(folder, 'logs', 'server.log'), line) });
    const box = await askingBox({ path: join(folder, 'debrief.db'), folder, log });
    const key = box.key(null);
    const jobs = startJobs(box.ctx, { interval: 10 });
    onTestFinished(async () => {
      await jobs.stop();
      if (box.ctx.db.sqlite.open) box.ctx.db.close();
    });
    await use({
      box,
      folder,
      person: visitor(box),
      jobs,
      send: async (path, body, name) => {
        const response = await box.ask('POST', `/api/v1${path}`, { key, body, headers: name ? { 'idempotency-key': name } : {} });
        expect(response.status).toBeLessThan(300);
        return (await response.json()) as never;
      },
    });
  },
});

/** Stands in everything that is content, and nowhere else: no recogniser takes it for a secret, and it packs into no number. */
const marker = 'xyzzymark';

const mark = (where: string) => `${marker}-${where}`;

function events(when: string, at = '2026-03-02T10:30:00Z') {
  const words = (field: string) => `${mark(`${when}-${field}`)} is broken`;
  return [
    { at, kind: 'window', app: words('app'), title: words('title'), own: { deep: [words('unknown')] } },
    { at, kind: 'chat', from: 'customer', text: words('text') },
    { at, kind: 'command', app: 'PowerShell', command: words('command'), output: `${words('output')}\n`.repeat(400), exitCode: 1 },
    { at, kind: 'file', path: words('path'), direction: 'to-device' },
    { at, kind: mark('kind').slice(0, 40), text: words('kind') },
  ];
}

function session(device: string, change: object = {}) {
  return {
    id: 's1',
    platform: 'windows',
    direction: 'outgoing',
    supporter: { name: 'Ana Ruiz', email: 'ana@example.com', desk: mark('supporter') },
    customer: { name: 'Bia', ticket: mark('customer') },
    device: { name: device, serial: mark('device') },
    start: '2026-03-02T08:00:00Z',
    screen: { text: mark('session') },
    events: events('open'),
    ...change,
  };
}

/** Files of the data folder in which the marker stands: as it is, in capitals, in UTF-16, in base64. */
function traces(folder: string): string[] {
  const forms = [Buffer.from(marker), Buffer.from(marker.toUpperCase()), Buffer.from(marker, 'utf16le'), ...inBase64(marker)];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
}

/** By where in a group of three bytes it begins. */
function inBase64(text: string): Buffer[] {
  return [0, 1, 2].map((shift) => {
    const whole = Buffer.from('\0'.repeat(shift) + text).toString('base64');
    return Buffer.from(whole.slice(shift === 0 ? 0 : 4, Math.floor(((shift + text.length) * 8) / 6) - 1));
  });
}

/** While the box runs, and after it has stopped. */
function expectNoTrace({ box, folder }: World): void {
  const files = readdirSync(folder);
  expect(files).toEqual(expect.arrayContaining(['debrief.db', 'debrief.db-wal', 'logs']));
  expect(traces(folder)).toEqual([]);
  box.ctx.db.close();
  expect(traces(folder)).toEqual([]);
}

/** Answers the question that the sender was given; `status`: what the page says to it. */
async function answer(world: World, question: { url: string } | null, answered: 'allowed' | 'denied', status = 200): Promise<string> {
  const response = await world.person.post(new URL(question?.url ?? '').pathname, { answer: answered });
  expect(response.status).toBe(status);
  return response.text();
}

async function allowedSession(world: World) {
  askedDevice(world.box.ctx, 'PC-18');
  const opened = await world.send('/sessions', session('PC-18'), 'open-1');
  const number = numberIn(await answer(world, opened.question, 'allowed'));
  const { id } = opened.session;
  await world.send(`/sessions/${id}/events`, { events: events('batch') }, `batch-${mark('batch')}`);
  expect(traces(world.folder)).not.toEqual([]);
  return { id, number };
}

test('what is captured is found: the search can fail', async ({ world }) => {
  registerDevice(world.box.ctx, 'PC-30');
  const { session: opened } = await world.send('/sessions', session('PC-30'));
  expect(traces(world.folder)).not.toEqual([]);
  world.box.ctx.db.close();
  expect(traces(world.folder)).toEqual([join(world.folder, 'debrief.db')]);
  expect(opened.id).not.toBe('');
});

test('C2: refused from the start, by the device’s user', async ({ world }) => {
  registerDevice(world.box.ctx, 'PC-30', { access: 'denied' });
  const { session: opened } = await world.send('/sessions', session('PC-30'), 'open-1');
  await world.send(`/sessions/${opened.id}/events`, { events: events('batch') }, `batch-${mark('batch')}`);
  await world.send(`/sessions/${opened.id}/events`, { events: events('again'), batch: mark('name') });
  await world.send(`/sessions/${opened.id}/end`, {});
  expectNoTrace(world);
});

test('C2: refused, and over before it was sent', async ({ world }) => {
  changeSettings(world.box.ctx, { aiFeatures: 'off' });
  await world.send('/sessions', session('PC-17', { end: '2026-03-02T08:30:00Z' }));
  expectNoTrace(world);
});

test('B2: waiting, then denied', async ({ world }) => {
  askedDevice(world.box.ctx, 'PC-18');
  const { session: opened, question } = await world.send('/sessions', session('PC-18'), 'open-1');
  await world.send(`/sessions/${opened.id}/events`, { events: events('waiting') });
  expect(traces(world.folder)).toEqual([]);
  await answer(world, question, 'denied');
  await world.send(`/sessions/${opened.id}/events`, { events: events('after') });
  expectNoTrace(world);
});

test('B2: waiting, and nobody answered in time', async ({ world }) => {
  askedDevice(world.box.ctx, 'PC-18');
  const { session: opened, question } = await world.send('/sessions', session('PC-18'));
  await world.send(`/sessions/${opened.id}/events`, { events: events('waiting') });
  world.box.clock.advance(5 * 60_000);
  expect(closeExpiredQuestions(world.box.ctx)).toBe(1);
  await answer(world, question, 'allowed', 410);
  await world.send(`/sessions/${opened.id}/events`, { events: events('after') });
  expectNoTrace(world);
});

test('B2: waiting, and the connection ended first', async ({ world }) => {
  askedDevice(world.box.ctx, 'PC-18');
  const { session: opened } = await world.send('/sessions', session('PC-18'));
  await world.send(`/sessions/${opened.id}/events`, { events: events('waiting') });
  await world.send(`/sessions/${opened.id}/end`, {});
  expectNoTrace(world);
});

test('B2: allowed, and what was sent was from before', async ({ world }) => {
  askedDevice(world.box.ctx, 'PC-18');
  const { session: opened, question } = await world.send('/sessions', session('PC-18'));
  await answer(world, question, 'allowed');
  await world.send(`/sessions/${opened.id}/events`, { events: events('before', '2026-03-02T08:59:59Z') });
  expectNoTrace(world);
});

test('B3: withdrawn while it runs', async ({ world }) => {
  const { id, number } = await allowedSession(world);
  await world.person.post('/receipt/withdrawal', { number, confirmed: 'yes' });
  await world.send(`/sessions/${id}/events`, { events: events('after') });
  await world.send(`/sessions/${id}/end`, {});
  expectNoTrace(world);
});

test('B5: withdrawn afterwards, with the summary that quotes it, read and downloaded before', async ({ world }) => {
  const { id, number } = await allowedSession(world);
  await world.send(`/sessions/${id}/end`, { at: '2026-03-02T10:31:00Z' });
  await vi.waitFor(() => expect(workOn(world.box.ctx, id)?.status).toBe('done'));
  for (const path of ['/receipt', '/receipt/download']) {
    expect(await (await world.person.post(path, { number })).text()).toContain(marker);
  }
  await world.person.post('/receipt/withdrawal', { number, confirmed: 'yes' });
  expectNoTrace(world);
});

test('B3: withdrawn while the model writes, with what it had written so far', async ({ world }) => {
  const { id, number } = await allowedSession(world);
  const run = world.box.engine.run;
  const slowed = async function* (...given: Parameters<typeof run>) {
    for await (const message of run(...given)) {
      yield message;
      if (message.type === 'part') await new Promise((resolve) => setTimeout(resolve, 400));
    }
  };
  (world.box.engine as { run: unknown }).run = slowed;
  await world.send(`/sessions/${id}/end`, { at: '2026-03-02T10:31:00Z' });
  await vi.waitFor(() => expect(JSON.stringify(workOn(world.box.ctx, id)?.progress)).toContain(marker));
  await world.person.post('/receipt/withdrawal', { number, confirmed: 'yes' });
  await world.jobs.stop();
  expectNoTrace(world);
});

test('C7: never, on the device’s own page, while it runs', async ({ world }) => {
  const { id } = await allowedSession(world);
  const { deviceId } = world.box.ctx.db.sqlite.prepare('SELECT device_id AS deviceId FROM sessions WHERE id = ?').get(id) as {
    deviceId: string;
  };
  await world.person.post(pageOf(world.box.ctx, deviceId), { access: 'denied' });
  await world.send(`/sessions/${id}/events`, { events: events('after') });
  expectNoTrace(world);
});

test('B3: withdrawn while another connection reads: gone from the log as soon as it has read', async ({ world }) => {
  const { number } = await allowedSession(world);
  const reader = new Database(join(world.folder, 'debrief.db'), { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM events').get();
  await world.person.post('/receipt/withdrawal', { number, confirmed: 'yes' });
  emptyOwedLog(world.box.ctx.db);
  expect(traces(world.folder)).not.toEqual([]);
  reader.close();
  emptyOwedLog(world.box.ctx.db);
  expectNoTrace(world);
});
