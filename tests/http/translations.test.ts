import { expect, onTestFinished, test, vi } from 'vitest';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import { testApp } from '../helpers/app.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

async function world() {
  const app = testApp(undefined, { activated: true });
  const [session] = importSessions(app.ctx, [sampleSession({ events: sampleEvents(6) })], attestation);
  const id = session?.id ?? '';
  app.ctx.db.sqlite.exec('DELETE FROM jobs');
  const account = await app.account();
  const key = app.key(account.id);
  const reader = app.key(null, ['summaries.view']);
  return { ...app, id, key, reader, path: `/api/v1/sessions/${id}/summary/translations` };
}

test('refused: no summary yet, the language that it has, one that nobody writes, who may not', async () => {
  const { ctx, ask, key, reader, path, id } = await world();
  expect((await ask('POST', path, { key, body: { language: 'fr' } })).status).toBe(404);
  saveSummary(ctx, id, sampleSummary('Printer offline'));
  for (const language of ['en', 'xx', '']) expect((await ask('POST', path, { key, body: { language } })).status).toBe(400);
  expect((await ask('POST', path, { key, body: {} })).status).toBe(400);
  expect((await ask('POST', path, { key: reader, body: { language: 'fr' } })).status).toBe(403);
  for (const at of [`${path}/fr`, `${path}/xx`, `${path}/xx/work`, `${path}?version=2`])
    expect((await ask('GET', at, { key })).status).toBe(404);
});

test('asked for, followed, read, and listed', async () => {
  const { ctx, ask, key, path, id } = await world();
  saveSummary(ctx, id, sampleSummary('Printer offline'));
  const asked = await ask('POST', path, { key, body: { language: 'fr' } });
  expect(asked.status).toBe(202);
  expect(await asked.json()).toMatchObject({ version: 1, language: 'fr', state: 'queued', done: 0 });
  expect(await (await ask('GET', path, { key })).json()).toMatchObject({ translations: [], work: [{ language: 'fr', state: 'queued' }] });
  const jobs = startJobs(ctx, { interval: 10 });
  onTestFinished(() => jobs.stop());
  await vi.waitFor(
    async () => expect(await (await ask('GET', `${path}/fr/work`, { key })).json()).toMatchObject({ state: 'done', done: 1 }),
    5_000,
  );
  expect(await (await ask('GET', `${path}/fr`, { key })).json()).toMatchObject({
    from: 'en',
    untranslated: [],
    content: { title: { text: 'fr: Printer offline' } },
  });
  const listed = await (await ask('GET', path, { key })).text();
  expect(listed).toContain('"untranslated":0');
  expect(listed).not.toContain('Printer offline');
});

test('E4: every language says whether the model in use is measured in it', async () => {
  const { ask, key } = await world();
  const { languages } = (await (await ask('GET', '/api/v1/summary-languages', { key })).json()) as {
    languages: { language: string; measured: boolean }[];
  };
  expect(languages).toHaveLength(10);
  expect(languages.filter(({ measured }) => measured)).toEqual([]);
});
