import { parse } from 'node-html-parser';
import { expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { exportSummaries } from '../../src/server/domain/exports/export-summaries.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import { actingAs } from '../../src/server/kit/ctx.ts';
import { summariesFileSchema } from '../../src/views/exports/summaries/record.ts';
import { testApp } from '../helpers/app.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

async function world() {
  const app = testApp(undefined, { activated: true });
  const imported = ['a', 'b'].map(
    (id) => importSessions(app.ctx, [sampleSession({ id, events: sampleEvents(6) })], attestation)[0]?.id ?? '',
  );
  const [id = '', other = ''] = imported;
  app.ctx.db.sqlite.exec('DELETE FROM jobs');
  const owner = await app.account('administrator', { timeZone: 'Asia/Tokyo' });
  const key = app.key(owner.id, ['summaries.view', 'summaries.generate', 'summaries.export']);
  const path = (query: string, of = id) => `/api/v1/sessions/${of}/summary/export?${query}`;
  return { ...app, id, other, owner, keyOf: app.key, key, path };
}

const exported = (ctx: Parameters<typeof auditedDetails>[0]) =>
  auditedDetails(ctx, 'session').filter(({ action }) => action === 'exported');

test('refused: no such session, no summary, no such format, language or zone, who may not; nothing of it leaves a record', async () => {
  const { ctx, ask, id, other, key, keyOf, path, account } = await world();
  saveSummary(ctx, id, sampleSummary('Printer offline'));
  const reader = keyOf(null, ['summaries.view']);
  const supporter = keyOf((await account('supporter')).id, ['summaries.view', 'summaries.export']);
  const cases: [string, string, number][] = [
    [path('format=pdf', 'none'), key, 404],
    [path('format=pdf', other), key, 404],
    [path('format=xlsx'), key, 400],
    [path(''), key, 400],
    [path('format=pdf&language=xx'), key, 400],
    [path('format=pdf&timeZone=Mars/Base'), key, 400],
    [path('format=pdf&format=csv'), key, 400],
    [path('format=pdf'), reader, 403],
  ];
  for (const [address, by, status] of cases) expect([address, (await ask('GET', address, { key: by })).status]).toEqual([address, status]);
  // H2: a supporter exports their own, and those of others are not there.
  expect([403, 404]).toContain((await ask('GET', path('format=pdf'), { key: supporter })).status);
  expect(exported(ctx)).toEqual([]);
});

test('G2: in a language that it does not have, the way to it is told; once translated it leaves, marked, in that language', async () => {
  const { ctx, ask, id, key, path } = await world();
  saveSummary(ctx, id, sampleSummary('Printer offline'));
  const refused = await ask('GET', path('format=text&language=fr'), { key });
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ error: { code: 'export.untranslated', params: { id, language: 'fr' } } });
  expect((await ask('POST', `/api/v1/sessions/${id}/summary/translations`, { key, body: { language: 'fr' } })).status).toBe(202);
  const jobs = startJobs(ctx, { interval: 10 });
  onTestFinished(() => jobs.stop());
  const text = await vi.waitFor(async () => {
    const answer = await ask('GET', path('format=text&language=fr'), { key });
    expect(answer.status).toBe(200);
    return (await answer.text()).replaceAll('\u00a0', ' ');
  }, 5_000);
  for (const part of ['fr: Printer offline', 'Traduit par un modèle de langage depuis : anglais.', 'Généré par IA', 'Asia/Tokyo'])
    expect(text).toContain(part);
});

test('every format is a file with its name and type, and each leaves one record of what left and who took it', async () => {
  const { ctx, ask, id, key, path } = await world();
  saveSummary(ctx, id, sampleSummary('Printer offline'));
  const types = {
    pdf: 'application/pdf',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    html: 'text/html; charset=utf-8',
    markdown: 'text/markdown; charset=utf-8',
    text: 'text/plain; charset=utf-8',
    json: 'application/json',
    csv: 'text/csv; charset=utf-8',
  };
  for (const [format, type] of Object.entries(types)) {
    const answer = await ask('GET', path(`format=${format}`), { key });
    expect([format, answer.status, answer.headers.get('content-type')]).toEqual([format, 200, type]);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="debrief-[\w.-]+"$/);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
  }
  expect(exported(ctx)).toEqual(
    Object.keys(types).map((format) => ({ action: 'exported', id, details: { format, language: 'en', summary: 1, count: 1 } })),
  );
});

test('the JSON file is as the schema that the server hands out; times stand in the zone asked for', async () => {
  const { ctx, ask, id, key, path } = await world();
  saveSummary(ctx, id, sampleSummary('Printer offline'));
  const file = await (await ask('GET', path('format=json'), { key })).json();
  expect(summariesFileSchema.parse(file)).toEqual(file);
  expect(await (await ask('GET', '/api/v1/export-schemas/summaries', { key })).json()).toEqual(z.toJSONSchema(summariesFileSchema));
  const pdf = await readPdf(new Uint8Array(await (await ask('GET', path('format=pdf&timeZone=America/Lima'), { key })).arrayBuffer()));
  expect(pdf.texts.join('')).toContain('America/Lima');
});

test('E10: what hides words from readers is not in the file either', async () => {
  const { ctx, ask, id, key, path } = await world();
  saveSummary(ctx, id, sampleSummary('Prin\u202eter\u200b off\u0007line'));
  for (const format of ['text', 'html', 'csv', 'json', 'markdown'])
    expect(await (await ask('GET', path(`format=${format}`), { key })).text()).toContain('Printer offline');
});

test('F5: as data of several sessions, names of supporters take the permission, the setting and a purpose', async () => {
  const { ctx, id, other, owner } = await world();
  for (const one of [id, other]) saveSummary(ctx, one, sampleSummary('Printer offline'));
  const names = (by: typeof ctx, wish: object) =>
    exportSummaries(by, { sessionIds: [id, other], format: 'csv', ...wish }).map(({ session }) => session.supporter.name);
  const plain = actingAs(ctx, { kind: 'account', id: owner.id, grants: { 'summaries.view': 'all', 'summaries.export': 'all' } }, 'page');
  const people = actingAs(
    ctx,
    { kind: 'account', id: owner.id, grants: { 'summaries.view': 'all', 'summaries.export': 'all', 'figures.people': 'all' } },
    'page',
  );
  expect(names(plain, {})).toEqual(['', '']);
  expect(names(plain, { format: 'pdf' })).not.toContain('');
  expect(() => names(plain, { purpose: 'training' })).toThrow('auth.forbidden');
  expect(() => names(people, { purpose: 'training' })).toThrow('auth.forbidden');
  changeSettings(ctx, { supporterFigures: 'on' });
  expect(names(people, { purpose: 'training' })).not.toContain('');
  expect(names(people, {})).toEqual(['', '']);
  expect(exported(ctx).at(-3)?.details).toMatchObject({ purpose: 'training', count: 2 });
  expect(() => names(plain, { sessionIds: Array.from({ length: 51 }, (_, n) => String(n)) })).toThrow('input.invalid');
});

test('the page: a form beside the summary downloads it; what is not translated yet can be asked for there', async () => {
  const { ctx, ask, id, login, owner } = await world();
  saveSummary(ctx, id, sampleSummary('Printer offline'));
  const cookie = await login(owner.id);
  const page = parse(await (await ask('GET', `/sessions/${id}`, { login: cookie })).text());
  const form = page.querySelector(`form[action="/sessions/${id}/summary/export"]`);
  expect(form?.getAttribute('method')).toBe('get');
  expect(form?.querySelectorAll('select[name=format] option').map((option) => option.getAttribute('value'))).toHaveLength(7);
  expect(form?.querySelector('select[name=language] option')?.text).toBe('English (as written)');
  const file = await ask('GET', `/sessions/${id}/summary/export?format=docx&language=en`, { login: cookie });
  expect([file.status, file.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.docx"')]);
  const missing = await ask('GET', `/sessions/${id}/summary/export?format=docx&language=fr`, { login: cookie });
  expect(missing.status).toBe(409);
  expect(parse(await missing.text()).querySelector(`form[action="/sessions/${id}/summary/export/translation"]`)).not.toBeNull();
  const body = new URLSearchParams({ format: 'docx', language: 'fr' });
  const asked = await ask('POST', `/sessions/${id}/summary/export/translation`, { login: cookie, body });
  expect([asked.status, asked.headers.get('location')]).toEqual([303, `/sessions/${id}/summary/export?format=docx&language=fr`]);
  const waiting = await (await ask('GET', asked.headers.get('location') ?? '', { login: cookie })).text();
  expect(waiting).toContain('under way');
});

test('H2: who may not export finds no form and no file', async () => {
  const { ctx, ask, id, login, account } = await world();
  saveSummary(ctx, id, sampleSummary('Printer offline'));
  const auditor = await account('auditor');
  const cookie = await login(auditor.id);
  const page = await ask('GET', `/sessions/${id}`, { login: cookie });
  const mayExport = (await ask('GET', `/sessions/${id}/summary/export?format=text`, { login: cookie })).status === 200;
  expect((await page.text()).includes('/summary/export"')).toBe(mayExport);
});
