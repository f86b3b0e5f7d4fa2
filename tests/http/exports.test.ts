import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startJobs } from '../../src/server/jobs/start.ts';
import { testApp } from '../helpers/app.ts';
import { dataFolder, summarized, unzipped } from '../helpers/exports.ts';

async function world(role = 'administrator') {
  const made = testApp(undefined, { activated: true, folder: dataFolder() });
  const ids = summarized(made.ctx, 3);
  const { id } = await made.account(role);
  const key = made.key(id, ['summaries.view', 'summaries.generate', 'summaries.export']);
  const login = await made.login(id);
  const run = () => {
    const jobs = startJobs(made.ctx, { interval: 10 });
    onTestFinished(() => jobs.stop());
  };
  const call = (method: string, path: string, body?: unknown) => made.ask(method, `/api/v1${path}`, { key, body });
  const page = async (path: string) => {
    const response = await made.ask('GET', path, { login });
    return { status: response.status, text: await response.text() };
  };
  const post = (path: string, fields: [string, string][]) => made.ask('POST', path, { login, body: new URLSearchParams(fields) });
  const done = (at: string) =>
    vi.waitFor(async () => expect(await (await call('GET', at)).json()).toMatchObject({ state: 'done' }), { timeout: 5000, interval: 30 });
  return { ...made, ids, id, cookie: login, run, call, page, post, done };
}

describe('G: the API refuses an export', () => {
  it.each([
    ['of nothing', {}, 400, 'input.invalid'],
    ['in an unknown format', { format: 'exe' }, 400, 'input.invalid'],
    ['in a language that nobody writes', { language: 'xx' }, 400, 'input.invalid'],
    ['with a filter that it does not know', { filter: { colour: 'red' } }, 400, 'input.invalid'],
    ['of a session that is not there', { sessions: ['nope'] }, 404, 'record.missing'],
    ['of too many', { sessions: Array.from({ length: 5001 }, (_, n) => `s${n}`) }, 422, 'export.too-large'],
  ])('%s', async (_, input, status, code) => {
    const { call } = await world();
    const response = await call('POST', '/exports', { format: 'csv', ...input });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it('H1: to a key without the scope, and F5: by supporter without a purpose', async () => {
    const made = await world();
    const body = { sessions: made.ids, format: 'csv' };
    const narrow = made.key(made.id, ['summaries.view']);
    expect((await made.ask('POST', '/api/v1/exports', { key: narrow, body })).status).toBe(403);
    const filter = { supporter: [made.id] };
    expect((await made.call('POST', '/exports', { filter, format: 'csv' })).status).toBe(403);
  });

  it('that is somebody else’s, whatever is asked of it', async () => {
    const made = await world();
    const { id } = (await (await made.call('POST', '/exports', { sessions: made.ids, format: 'csv' })).json()) as { id: string };
    const other = await made.account('manager');
    const key = made.key(other.id, ['summaries.view', 'summaries.export']);
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/file'],
      ['DELETE', ''],
    ] as const) {
      expect((await made.ask(method, `/api/v1/exports/${id}${path}`, { key })).status).toBe(404);
    }
  });
});

describe('G: the API exports', () => {
  it('as asked, tells how far it is, and gives the file', async () => {
    const { call, ids, run, done } = await world();
    const asked = await call('POST', '/exports', { filter: { text: 'printer' }, format: 'docx', language: 'fr' });
    expect(asked.status).toBe(202);
    const { id, state } = (await asked.json()) as { id: string; state: string };
    expect(state).toBe('translating');
    expect((await call('GET', `/exports/${id}/file`)).status).toBe(409);
    run();
    await done(`/exports/${id}`);
    const file = await call('GET', `/exports/${id}/file`);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="debrief-export-2026-03-02-docx.zip"');
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(Number(file.headers.get('content-length'))).toBe(bytes.length);
    expect(unzipped(bytes).names.filter((name) => name.endsWith('.docx'))).toHaveLength(ids.length);
    expect(await (await call('GET', '/exports')).json()).toMatchObject({ exports: [{ id }], next: null });
    expect((await call('DELETE', `/exports/${id}`)).status).toBe(204);
    expect((await call('GET', `/exports/${id}`)).status).toBe(404);
  });

  it('and one that waits is cancelled by DELETE', async () => {
    const { call, ids } = await world();
    const { id } = (await (await call('POST', '/exports', { sessions: ids, format: 'csv' })).json()) as { id: string };
    expect((await call('DELETE', `/exports/${id}`)).status).toBe(204);
    expect(await (await call('GET', `/exports/${id}`)).json()).toMatchObject({ state: 'cancelled' });
  });
});

describe('G1: the pages', () => {
  it('refuse nothing ticked, and an unknown format, on the form itself', async () => {
    const { page, post, ids } = await world();
    expect((await page('/exports/new?scope=selected')).text).toContain('No summary is selected');
    const refused = await post('/exports', [
      ['scope', 'selected'],
      ['sessions', ids[0] ?? ''],
      ['format', 'exe'],
    ]);
    expect(refused.status).toBe(400);
    expect((await page('/exports/new?scope=selected&sessions=nope')).status).toBe(404);
  });

  it('lead from the list, ticked or all that the filter leaves, to the file', async () => {
    const { page, post, ids, run, done, ask, cookie } = await world();
    const list = await page('/insights?text=printer');
    for (const id of ids) expect(list.text).toContain(`id="pick-${id}"`);
    expect(list.text).toContain('Export all 3');
    const form = await page(`/exports/new?scope=selected&sessions=${ids[0]}&sessions=${ids[1]}&text=printer`);
    expect(form.text).toContain('2 selected summaries');
    const all = await page('/exports/new?scope=all&text=printer');
    expect(all.text).toContain('All 3 summaries that match the filter');
    const sent = await post('/exports', [
      ['scope', 'all'],
      ['text', 'printer'],
      ['format', 'markdown'],
      ['into', 'fr'],
    ]);
    expect(sent.status).toBe(303);
    const at = sent.headers.get('location') ?? '';
    const waiting = await page(at);
    expect(waiting.text).toContain('being translated');
    expect(waiting.text).toContain(`${at}/live`);
    run();
    await done(at);
    const ready = await page(at);
    expect(ready.text).toContain(`${at}/file`);
    expect(ready.text).not.toContain(`${at}/live`);
    const file = await ask('GET', `${at}/file`, { login: cookie });
    expect(unzipped(new Uint8Array(await file.arrayBuffer())).names).toHaveLength(5);
    expect((await page('/exports')).text).toContain('3 summaries');
    expect((await post(`${at}/cancellation`, [])).status).toBe(409);
    expect((await post(`${at}/deletion`, [])).headers.get('location')).toBe('/exports?done=deleted');
  });

  it('H2: are neither shown nor reachable without the permission', async () => {
    const made = await world();
    made.ctx.db.sqlite
      .prepare("INSERT INTO roles (id, name, description, grants, created_at) VALUES ('eye', 'Eye', '', ?, 0)")
      .run(JSON.stringify({ 'summaries.view': 'all' }));
    made.ctx.db.sqlite.prepare("UPDATE accounts SET role = 'eye' WHERE id = ?").run(made.id);
    const list = await made.page('/insights');
    expect(list.text).not.toContain('export-form');
    expect(list.text).not.toContain('href="/exports"');
    expect((await made.page('/exports')).status).toBe(404);
  });
});
