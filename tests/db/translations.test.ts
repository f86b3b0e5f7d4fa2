import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { claim } from '../../src/db/queries/job-leases.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { changeSettings } from '../../src/server/domain/settings/change.ts';
import { currentSummary } from '../../src/server/domain/summaries/find.ts';
import type { SummaryContent } from '../../src/server/domain/summaries/model.ts';
import { listTranslations, readTranslation } from '../../src/server/domain/summaries/read-translation.ts';
import { requestTranslation } from '../../src/server/domain/summaries/request-translation.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { translateSummary } from '../../src/server/domain/summaries/translate.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import { testContext } from '../helpers/context.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

const said = (text: string) => ({ by: 'model', text, plain: null, events: [0] }) as const;

function world(change: Partial<SummaryContent> = {}) {
  const made = testContext({ activated: true });
  const [session] = importSessions(made.ctx, [sampleSession({ events: sampleEvents(6) })], attestation);
  const id = session?.id ?? '';
  made.ctx.db.sqlite.exec('DELETE FROM jobs');
  const content = {
    ...sampleSummary('Printer offline'),
    language: 'en' as const,
    problem: said('The printer PRN-07 was offline.'),
    ...change,
  };
  const summary = saveSummary(made.ctx, id, content);
  return { ...made, id, summary };
}

function jobsOf({ ctx }: ReturnType<typeof world>) {
  const jobs = startJobs(ctx, { interval: 10 });
  onTestFinished(() => jobs.stop());
  return jobs;
}

const charges = ({ ctx }: ReturnType<typeof world>) => ctx.db.sqlite.prepare('SELECT count(*) FROM credit_charges').pluck().get();
const audits = ({ ctx }: ReturnType<typeof world>, action: string) =>
  ctx.db.sqlite.prepare('SELECT count(*) FROM audit WHERE action = ?').pluck().get(action);

describe('G2: a translation is refused', () => {
  test('into the language that the summary has, or one that nobody writes', () => {
    const { ctx, id } = world();
    expect(() => requestTranslation(ctx, id, { language: 'en' })).toThrowError(expect.objectContaining({ code: 'input.invalid' }));
    expect(() => requestTranslation(ctx, id, { language: 'xx' as 'fr' })).toThrowError(expect.objectContaining({ code: 'input.invalid' }));
  });

  test('of a session or a version that is not there', () => {
    const { ctx, id } = world();
    for (const [session, version] of [
      ['nope', undefined],
      [id, 2],
    ] as const) {
      expect(() => requestTranslation(ctx, session, { language: 'fr', version })).toThrowError(
        expect.objectContaining({ code: 'record.missing' }),
      );
    }
    expect(() => readTranslation(ctx, id, 'fr')).toThrowError(expect.objectContaining({ code: 'record.missing' }));
  });

  test('where AI is off, before and while it waits', async () => {
    const one = world();
    requestTranslation(one.ctx, one.id, { language: 'fr' });
    changeSettings(one.ctx, { aiFeatures: 'off' });
    expect(() => requestTranslation(one.ctx, one.id, { language: 'de' })).toThrowError(
      expect.objectContaining({ code: 'summary.refused' }),
    );
    jobsOf(one);
    await vi.waitFor(() => expect(listTranslations(one.ctx, one.id).work).toMatchObject([{ language: 'fr', state: 'failed' }]));
    expect(one.engine.translations).toHaveLength(0);
  });

  test('of a version deleted meanwhile: the work ends, nothing is kept', async () => {
    const one = world();
    requestTranslation(one.ctx, one.id, { language: 'fr' });
    const payload = JSON.parse(String(one.ctx.db.sqlite.prepare('SELECT payload FROM jobs').pluck().get()));
    one.ctx.db.sqlite.exec('DELETE FROM summaries');
    const options = { signal: new AbortController().signal, report: () => {} };
    await expect(translateSummary(one.ctx, payload, options)).rejects.toMatchObject({ code: 'record.missing' });
    expect(one.ctx.db.sqlite.prepare('SELECT count(*) FROM translations').pluck().get()).toBe(0);
  });
});

describe('G2, D3: a translation', () => {
  test('is a variant of its version, marked, and costs nothing', async () => {
    const one = world({ cause: said('untranslatable words'), open: [said('Call back.'), said('Order a drum.')] });
    const before = charges(one);
    expect(requestTranslation(one.ctx, one.id, { language: 'fr' })).toMatchObject({ state: 'queued', version: 1, position: 1 });
    jobsOf(one);
    await vi.waitFor(() => expect(listTranslations(one.ctx, one.id).translations).toHaveLength(1));
    const translation = readTranslation(one.ctx, one.id, 'fr');
    expect(translation).toMatchObject({
      from: 'en',
      language: 'fr',
      version: 1,
      by: 'system',
      untranslated: [{ field: 'cause', index: null, code: 'language' }],
      provenance: { model: 'fake', promptVersion: 'fake-translation-1' },
      content: {
        language: 'fr',
        problem: { text: 'fr: The printer PRN-07 was offline.', events: [0] },
        cause: { text: 'untranslatable words' },
        open: [{ text: 'fr: Call back.' }, { text: 'fr: Order a drum.' }],
      },
    });
    expect(translation.content.provenance).toEqual(one.summary.content.provenance);
    expect(currentSummary(one.ctx, one.id)).toEqual(one.summary);
    expect(charges(one)).toBe(before);
    expect([audits(one, 'translation-requested'), audits(one, 'translated')]).toEqual([1, 1]);
  });

  test('asked for twice is made once; each look at it leaves a record', async () => {
    const one = world();
    requestTranslation(one.ctx, one.id, { language: 'fr' });
    requestTranslation(one.ctx, one.id, { language: 'fr' });
    jobsOf(one);
    await vi.waitFor(() => expect(listTranslations(one.ctx, one.id).translations).toHaveLength(1));
    expect(requestTranslation(one.ctx, one.id, { language: 'fr' })).toMatchObject({ state: 'done', done: 1 });
    expect(one.engine.translations).toHaveLength(1);
    const before = Number(audits(one, 'read'));
    readTranslation(one.ctx, one.id, 'fr');
    expect(audits(one, 'read')).toBe(before + 1);
  });

  test('a process killed while it was made makes it at the next start; one killed after it was kept does not make it again', async () => {
    const one = world();
    requestTranslation(one.ctx, one.id, { language: 'ja' });
    claim(one.ctx.db, ['translate'], 'died', one.ctx.now().getTime(), 0);
    const jobs = startJobs(one.ctx, { interval: 10 });
    await vi.waitFor(() => expect(listTranslations(one.ctx, one.id).translations).toHaveLength(1));
    await jobs.stop();
    const payload = JSON.parse(String(one.ctx.db.sqlite.prepare("SELECT payload FROM jobs WHERE kind = 'translate'").pluck().get()));
    await translateSummary(one.ctx, payload, { signal: new AbortController().signal, report: () => {} });
    expect(one.engine.translations).toHaveLength(1);
  });

  test('a model that fails is asked again; what it did not write is not kept', async () => {
    const one = world();
    one.engine.trouble('crashed');
    requestTranslation(one.ctx, one.id, { language: 'de' });
    jobsOf(one);
    await vi.waitFor(() =>
      expect(listTranslations(one.ctx, one.id).work).toMatchObject([{ state: 'queued', error: { code: 'engine.failed' } }]),
    );
    expect(listTranslations(one.ctx, one.id).translations).toEqual([]);
    one.clock.advance(60_000);
    await vi.waitFor(() => expect(listTranslations(one.ctx, one.id).translations).toHaveLength(1));
  });

  test('what the code tells needs no model', async () => {
    const plain = { by: 'code', text: null, plain: { code: 'nothing-said' }, events: [] } as const;
    const one = world({ origin: 'template', title: plain, problem: plain, cause: null, done: plain, result: plain, open: [] });
    requestTranslation(one.ctx, one.id, { language: 'zh' });
    jobsOf(one);
    await vi.waitFor(() => expect(listTranslations(one.ctx, one.id).translations).toHaveLength(1));
    expect(one.engine.translations).toHaveLength(0);
    expect(readTranslation(one.ctx, one.id, 'zh')).toMatchObject({
      untranslated: [],
      provenance: { model: null },
      content: { language: 'zh' },
    });
  });

  test('E9: what a person wrote into it is redacted before the model reads it', async () => {
    const one = world({ result: { ...said('Password: Tulpe-99-Xk is set, ask ana.lima@example.com.'), by: 'person' } });
    requestTranslation(one.ctx, one.id, { language: 'fr' });
    jobsOf(one);
    await vi.waitFor(() => expect(one.engine.translations).toHaveLength(1));
    expect(one.engine.translations[0]?.lines.join(' ')).not.toMatch(/ana\.lima|Tulpe-99/);
  });

  test('belongs to its version: a later one has none', async () => {
    const one = world();
    requestTranslation(one.ctx, one.id, { language: 'fr' });
    jobsOf(one);
    await vi.waitFor(() => expect(listTranslations(one.ctx, one.id).translations).toHaveLength(1));
    saveSummary(one.ctx, one.id, { ...one.summary.content, language: 'en' });
    expect(listTranslations(one.ctx, one.id)).toEqual({ translations: [], work: [] });
    expect(readTranslation(one.ctx, one.id, 'fr', 1)).toMatchObject({ version: 1 });
  });
});
