import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { latestJob } from '../../src/db/queries/jobs.ts';
import { makeReport } from '../../src/server/domain/reports/make.ts';
import { mostAtOnce } from '../../src/server/domain/reports/model.ts';
import { makeJob } from '../../src/server/domain/reports/saved.ts';
import { writeProof } from '../../src/views/exports/report/write.ts';
import { refusal } from '../helpers/app.ts';
import { auditedDetails } from '../helpers/audited.ts';
import { statement } from '../helpers/insights.ts';
import { queueBox } from '../helpers/queue.ts';
import { copySession, served } from '../helpers/reports.ts';

const days = 'from=2026-03-01&to=2026-03-31';
const form = {
  ...{ name: 'Vogel', group: '', customer: 'Vogel', language: 'en', purpose: '', span: 'month', format: 'csv', timeZone: 'UTC' },
  ...{ every: 'month', at: '06:00', weekday: '1', monthDay: '1', keep: '12' },
};

async function reportApp() {
  const made = await queueBox();
  const html = async (who: Parameters<typeof made.page>[0], path: string) => (await made.page(who, path)).text();
  /** What the background does. */
  const work = async (id: string) => {
    const job = latestJob(made.ctx.db, makeJob, id);
    await makeReport(made.ctx, { key: id, payload: job?.payload, attempts: 1, createdAt: 0 }, writeProof);
  };
  return { ...made, html, work };
}

describe('F3: the page of reports refuses', () => {
  it.each([
    ['from=2026-03-02&to=2026-03-01', 400],
    ['from=2020-01-01&to=2026-03-01', 400],
    ['from=yesterday', 400],
    [`${days}&bySupporter=yes&purpose=invoice`, 403],
    [`${days}&group=none`, 404],
  ])('GET /reports?%s', async (query, status) => {
    const { page } = await reportApp();
    expect((await page('ana', `/reports?${query}`)).status).toBe(status);
  });

  it('H2: who may not export is offered no file, no saved report, and gets none', async () => {
    const { ctx, html, page, post, api } = await reportApp();
    served(ctx);
    const shown = await html('reader', `/reports?${days}`);
    expect(shown).toContain('A summary');
    expect(shown).not.toContain('/reports/file');
    expect(shown).not.toContain('/reports/saved');
    for (const path of [`/reports/file?${days}&format=csv`, '/reports/saved', '/reports/saved/new']) {
      expect((await page('reader', path)).status, path).toBe(404);
    }
    expect((await post('reader', '/reports/saved', form)).status).toBe(404);
    expect((await api('reader', 'GET', `/reports/proof-of-service/file?${days}&format=csv`)).status).toBe(403);
  });

  it('H1: what one may not see is on no page and in no file', async () => {
    const { ctx, html, page } = await reportApp();
    served(ctx, { by: 'cem', summary: { text: 'Of cem alone' } });
    for (const who of ['ana', 'manager'] as const) {
      expect(await html(who, `/reports?${days}`)).not.toContain('Of cem alone');
      for (const format of ['csv', 'json', 'text']) {
        expect(await (await page(who, `/reports/file?${days}&format=${format}`)).text()).not.toContain('Of cem alone');
      }
    }
    expect(await html('reader', `/reports?${days}`)).toContain('Of cem alone');
  });

  it('pages laid out for more sessions than somebody waits for; as data they go', async () => {
    const { ctx, page } = await reportApp();
    const id = served(ctx);
    copySession(ctx, id, mostAtOnce);
    expect((await page('ana', `/reports/file?${days}&format=pdf`)).status).toBe(422);
    expect(auditedDetails(ctx, 'report').map(({ action }) => action)).toEqual(['read']);
    expect((await page('ana', `/reports/file?${days}&format=csv`)).status).toBe(200);
    expect(auditedDetails(ctx, 'report').filter(({ action }) => action === 'exported')).toHaveLength(2);
  });

  it('a saved report that is somebody else’s, one with a fault, and the forms of both', async () => {
    const { post, page, read } = await reportApp();
    await post('cem', '/reports/saved', form);
    const [{ id }] = ((await read('cem', '/reports')) as { reports: [{ id: string }] }).reports;
    for (const path of ['', '/making', '/deletion']) expect((await post('ana', `/reports/saved/${id}${path}`, form)).status).toBe(404);
    expect((await page('ana', `/reports/saved/${id}`)).status).toBe(404);
    const refused = await post('ana', '/reports/saved', { ...form, timeZone: 'Nowhere', name: '<b>mine</b>' });
    expect(refused.status).toBe(400);
    const shown = await refused.text();
    expect(shown).toContain('&lt;b&gt;mine&lt;/b&gt;');
    expect(shown).toContain('aria-invalid="true"');
  });
});

describe('F3: the page of reports', () => {
  it('tells the figures, a line for each session and what is open, and leads on', async () => {
    const { ctx, html } = await reportApp();
    for (let count = 0; count < 60; count += 1) served(ctx, { ticket: `T-${count}`, start: `2026-03-02T${10 + (count % 10)}:00:00Z` });
    const first = await html('ana', `/reports?${days}`);
    expect(first.match(/T-\d+/g)).toHaveLength(50);
    const [, next] = /href="([^"]+)" rel="next"/.exec(first) ?? [];
    const second = await html('ana', (next ?? '').replaceAll('&amp;', '&').replace(/#.*/, ''));
    expect(second.match(/T-\d+/g)).toHaveLength(10);
    expect(first).toMatch(/<dt>Minutes<\/dt><dd>600<\/dd>/);
  });

  it('this month, where nobody said which; and what was captured is text, never markup', async () => {
    const { ctx, html } = await reportApp();
    served(ctx, { company: '<script>x</script>', summary: { text: '<img src=x>' } });
    const shown = await html('ana', '/reports');
    expect(shown).toContain('1 Mar 2026 to 2 Mar 2026');
    expect(shown).toContain('&lt;img src=x&gt;');
    expect(shown).not.toContain('<script>x');
  });

  it.each(['en', 'fr', 'pt', 'de', 'es', 'ja', 'zh', 'pl', 'nl', 'it'])('G1: a file in %s, whose cells run nothing', async (language) => {
    const { ctx, page } = await reportApp();
    served(ctx, { company: '=cmd()', summary: { text: '+1+1' } });
    const answer = await page('ana', `/reports/file?${days}&language=${language}&format=csv`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="debrief-report-2026-03-01-2026-03-31.csv"');
    const [head, row] = parse(await answer.text(), { bom: true }) as string[][];
    expect(head).toHaveLength(9);
    expect(row?.[3]).toBe("'=cmd()");
    expect(row?.[4]).toMatch(/^'\+1\+1/);
  });

  it.each(['pdf', 'docx', 'html', 'markdown', 'text', 'json'])('G1: a file as %s', async (format) => {
    const { ctx, page } = await reportApp();
    served(ctx);
    const answer = await page('ana', `/reports/file?${days}&language=ja&format=${format}`);
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });
});

it('G1: a JSON file is as the schema of the API says, in one’s own language where nothing was translated', async () => {
  const { ctx, page, read } = await reportApp();
  served(ctx, { ticket: 'T-1', summary: { open: [statement('Order toner')] } });
  served(ctx, { start: '2026-03-03T08:00:00Z', minutes: null });
  const schema = (await read('ana', '/export-schemas/proof-of-service')) as object;
  const file = await (await page('ana', `/reports/file?${days}&language=fr&format=json`)).json();
  const check = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(check(file), JSON.stringify(check.errors)).toBe(true);
  expect(file).toMatchObject({
    language: 'fr',
    records: [{ sessions: 2, lines: [{ ticket: 'T-1', title: { language: 'en' } }, { end: null }] }],
  });
});

describe('F3: saved reports on pages and through the API', () => {
  it('from the form to the file, which is downloaded and audited', async () => {
    const { ctx, post, page, html, read, work } = await reportApp();
    served(ctx, { start: '2026-02-10T08:00:00Z', company: 'Vogel', summary: { text: 'Printer works' } });
    const made = await post('ana', '/reports/saved', form);
    expect(made.status).toBe(303);
    const at = (made.headers.get('location') ?? '').replace(/\?.*/, '');
    const id = at.split('/').at(-1) ?? '';
    expect(await html('ana', '/reports/saved')).toContain('every month on day 1 at 06:00 (UTC)');
    expect((await post('ana', `${at}/making`)).headers.get('location')).toBe(`${at}?done=requested`);
    await work(id);
    const { files } = (await read('ana', `/reports/${id}/files`)) as { files: { id: string; sha256: string }[] };
    const file = await page('ana', `${at}/files/${files[0]?.id}`);
    expect(await file.text()).toContain('Printer works');
    expect(auditedDetails(ctx, 'report').at(-1)).toMatchObject({ action: 'downloaded', details: { sha256: files[0]?.sha256 } });
    expect((await post('ana', at, { ...form, keep: '3', every: 'week', weekday: '5' })).status).toBe(303);
    expect(await html('ana', at)).toContain('every week on Friday at 06:00 (UTC)');
    expect((await post('ana', `${at}/deletion`)).headers.get('location')).toBe('/reports/saved?done=deleted');
    expect((await page('ana', at)).status).toBe(404);
  });

  it('through the API: saved, changed, made, listed, deleted', async () => {
    const { api, read, work } = await reportApp();
    const made = await api('ana', 'POST', '/reports', { name: 'Monthly', language: 'fr', timeZone: 'Europe/Paris', format: 'html' });
    expect(made.status).toBe(201);
    const { id, nextAt } = (await made.json()) as { id: string; nextAt: string };
    expect(nextAt).toBe('2026-04-01T04:00:00.000Z');
    expect(await (await api('ana', 'PATCH', `/reports/${id}`, { every: 'never' })).json()).toMatchObject({ nextAt: null, format: 'html' });
    expect((await refusal(await api('ana', 'PATCH', `/reports/${id}`, { account: 'cem' }))).code).toBe('input.invalid');
    expect((await api('ana', 'POST', `/reports/${id}/making`, {})).status).toBe(202);
    await work(id);
    const { files } = (await read('ana', `/reports/${id}/files`)) as { files: { id: string }[] };
    const bytes = await api('ana', 'GET', `/reports/${id}/files/${files[0]?.id}`);
    expect(await bytes.text()).toContain('<html lang="fr"');
    expect((await api('ana', 'DELETE', `/reports/${id}`)).status).toBe(204);
  });
});
