import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { receiptsOfSession } from '../../src/db/queries/receipts.ts';
import { sessionById } from '../../src/db/queries/sessions.ts';
import { summaryVersions } from '../../src/db/queries/summaries.ts';
import { appendEvents } from '../../src/server/domain/sessions/append.ts';
import { endOpenSession } from '../../src/server/domain/sessions/end.ts';
import { eventsOf } from '../../src/server/domain/sessions/find.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { workOn } from '../../src/server/domain/summaries/work.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { uiLanguages } from '../../src/views/i18n/languages.ts';
import type { FakeEngine } from '../helpers/fake-engine.ts';
import { askedDevice, askingBox, begin, later, numberIn, recorded } from '../helpers/remote.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';
import { visitor } from '../helpers/visitor.ts';

/** A session that was allowed, with the number of its receipt. */
async function allowed() {
  const box = await askingBox();
  askedDevice(box.ctx, 'PC-18');
  const { id, path } = begin(box.ctx, { device: { name: 'PC-18' }, mood: 'calm' });
  const person = visitor(box);
  const number = numberIn(await (await person.post(path, { answer: 'allowed' })).text());
  return { ...box, box, id, path, person, number };
}

function chargesOf(ctx: Ctx): string[] {
  return ctx.db.sqlite.prepare('SELECT step FROM credit_charges ORDER BY seq').pluck().all() as string[];
}

/** A model that is at work until `finished`, and then has an answer, whoever still wants it. */
function finishingLater(engine: FakeEngine, finished: Promise<void>): FakeEngine {
  async function* run(...given: Parameters<FakeEngine['run']>) {
    await finished;
    yield* engine.run(...([given[0], given[1]] as unknown as typeof given));
  }
  return { ...engine, run: run as unknown as FakeEngine['run'] };
}

describe('a number that is none', () => {
  test.each(['', 'R-0000-0000-0000', '../etc', '<b>', 'R-7K3M', 'x'.repeat(100)])(
    'B5: %j shows nothing, changes nothing',
    async (number) => {
      const { ctx, person, id } = await allowed();
      for (const path of ['/receipt', '/receipt/download', '/receipt/withdrawal']) {
        const response = await person.post(path, { number, confirmed: 'yes' });
        expect(response.status).toBe(404);
        const page = await response.text();
        expect(page).toContain('No receipt has this number');
        expect(page).not.toContain('<b>');
      }
      expect(sessionById(ctx.db, id)?.capture).toBe('captured');
      expect(recorded(ctx, 'receipt')).toEqual([]);
    },
  );

  test('B5: is guessed slowly; whoever knows theirs is let in from elsewhere', async () => {
    const { box, person, number } = await allowed();
    for (let guessed = 0; guessed < 21; guessed++)
      await person.post('/receipt', { number: `R-0000-0000-${String(guessed).padStart(4, '0')}` });
    expect((await person.post('/receipt', { number })).status).toBe(429);
    expect((await visitor(box, { address: '10.0.0.2' }).post('/receipt', { number })).status).toBe(200);
  });

  test('B5: downloads, which are work, are counted by themselves', async () => {
    const { person, number } = await allowed();
    for (let taken = 0; taken < 7; taken++) expect((await person.post('/receipt/download', { number })).status).toBe(200);
    expect((await person.post('/receipt/download', { number })).status).toBe(429);
    expect((await person.post('/receipt/withdrawal', { number, confirmed: 'yes' })).status).toBe(200);
  });

  test('B5: the number is never part of an address', async () => {
    const { person, number } = await allowed();
    expect((await person.get(`/receipt/${number}`)).status).toBe(404);
    const page = await (await person.post('/receipt', { number })).text();
    expect(page).not.toMatch(new RegExp(`(href|action)="[^"]*${number}`));
  });
});

describe('what is kept', () => {
  test('B5: is shown as it is typed, and read under a record', async () => {
    const { ctx, person, number, id } = await allowed();
    appendEvents(ctx, id, later(3));
    const typed = number.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const page = await (await person.post('/receipt', { number: ` ${typed}` })).text();
    for (const words of [number, 'Ana Ruiz', 'PC-18', 'still running', 'May this connection be recorded?']) expect(page).toContain(words);
    expect(page).toMatch(/Recorded entries<\/dt><dd>3</);
    expect(recorded(ctx, 'receipt')).toEqual(['nobody page read']);
  });

  test.each(uiLanguages)('B5: is shown in %s, and asked for in another language without an address', async (lang) => {
    const { person, number } = await allowed();
    const page = await (await person.post('/receipt', { number, lang })).text();
    expect(page).toContain(`<html lang="${lang}"`);
    expect(page).toContain(`<input type="hidden" name="number" value="${number}"`);
  });

  test('B5: can be taken along: the receipt, every event and every version of the summary, not the supporter’s address', async () => {
    const { ctx, person, number, id } = await allowed();
    appendEvents(ctx, id, later(3));
    endOpenSession(ctx, id, '2026-03-02T10:31:00Z');
    for (const text of ['First words', 'Second words']) saveSummary(ctx, id, sampleSummary(text));
    const response = await person.post('/receipt/download', { number });
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${number}.json"`);
    const text = await response.text();
    const kept = JSON.parse(text);
    expect(kept.events).toEqual(later(3));
    expect(kept.receipt).toMatchObject({ number, answer: 'allowed', language: 'en', withdrawnAt: null });
    expect(kept.session).toMatchObject({
      supporterName: 'Ana Ruiz',
      deviceName: 'PC-18',
      eventCount: 3,
      endedAt: '2026-03-02T10:31:00.000Z',
    });
    expect(
      kept.summaries.map(({ version, content }: { version: number; content: { title: { text: string } } }) => [
        version,
        content.title.text,
      ]),
    ).toEqual([
      [2, 'Second words'],
      [1, 'First words'],
    ]);
    expect(text).not.toContain('ana@example.com');
    expect(await (await person.post('/receipt', { number })).text()).toContain('Second words');
    expect(recorded(ctx, 'receipt')).toEqual(['nobody page exported', 'nobody page read']);
  });

  test('C6: of an import: who attested stands there, and whom it is about may take it along and take it back', async () => {
    const { ctx, person } = await allowed();
    const [one] = importSessions(ctx, [sampleSession({ id: 'file', events: sampleEvents(2) })], attestation);
    const [receipt] = receiptsOfSession(ctx.db, one?.id ?? '');
    const number = receipt?.number ?? '';
    const page = await (await person.post('/receipt', { number })).text();
    for (const words of ['somebody attested', 'Attested by', 'I may import this recording.']) expect(page).toContain(words);
    await person.post('/receipt/withdrawal', { number, confirmed: 'yes' });
    expect(eventsOf(ctx, one?.id ?? '')).toEqual([]);
    importSessions(ctx, [sampleSession({ id: 'file', events: sampleEvents(2) })], attestation);
    expect(eventsOf(ctx, one?.id ?? '')).toEqual([]);
  });
});

describe('withdrawing', () => {
  test('B5: afterwards asks to confirm; then events and summaries are gone, and the report and the receipt stay', async () => {
    const { ctx, person, number, id } = await allowed();
    appendEvents(ctx, id, later(3));
    endOpenSession(ctx, id, '2026-03-02T10:31:00Z');
    saveSummary(ctx, id, sampleSummary('Printer fixed'));
    const asked = await person.post('/receipt/withdrawal', { number });
    expect(asked.status).toBe(400);
    expect(await asked.text()).toContain('Tick the box');
    expect(eventsOf(ctx, id)).toHaveLength(3);

    const done = await (await person.post('/receipt/withdrawal', { number, confirmed: 'yes' })).text();
    expect(done).toContain('Your consent is withdrawn');
    expect([eventsOf(ctx, id), summaryVersions(ctx.db, id)]).toEqual([[], []]);
    expect(sessionById(ctx.db, id)).toMatchObject({
      capture: 'withdrawn',
      reasons: ['withdrawn'],
      eventCount: 0,
      extra: {},
      deviceName: 'PC-18',
    });

    const again = await (await person.post('/receipt/withdrawal', { number, confirmed: 'yes' })).text();
    expect(again).not.toContain('Your consent is withdrawn');
    expect(again).toContain('The consent was withdrawn');
    expect(recorded(ctx, 'consent').filter((line) => line.endsWith('withdrawn'))).toHaveLength(1);
    const kept = JSON.parse(await (await person.post('/receipt/download', { number })).text());
    expect([kept.events, kept.summaries, kept.session.more]).toEqual([[], [], {}]);
  });

  test('B3: of who denied there is nothing to take back', async () => {
    const { ctx, person } = await allowed();
    const { id, path } = begin(ctx, { id: 'denied', device: { name: 'PC-18' } });
    const number = numberIn(await (await person.post(path, { answer: 'denied' })).text());
    const page = await (await person.post('/receipt/withdrawal', { number, confirmed: 'yes' })).text();
    expect(page).toContain('Nothing was recorded of this connection');
    expect(sessionById(ctx.db, id)).toMatchObject({ capture: 'refused', reasons: ['answer-denied'] });
  });

  test('B3: while the model writes: the job is cancelled, the credit released, and nothing comes back', async () => {
    const { ctx, engine, person, number, id } = await allowed();
    const talk = [
      'The printer prints blank pages.',
      'Since the driver update.',
      'I roll back the driver to 3.1.',
      'It prints again, thank you!',
    ];
    const events = talk.map(
      (text, n) => ({ at: `2026-03-02T10:0${n}:00Z`, kind: 'chat', from: n === 2 ? 'supporter' : 'customer', text }) as const,
    );
    appendEvents(ctx, id, events);
    const finished = Promise.withResolvers<void>();
    endOpenSession(ctx, id, '2026-03-02T10:31:00Z');
    const jobs = startJobs({ ...ctx, engine: finishingLater(engine, finished.promise) }, { interval: 10 });
    onTestFinished(() => jobs.stop());
    await vi.waitFor(() => expect(workOn(ctx, id)?.status).toBe('running'));
    await person.post('/receipt/withdrawal', { number, confirmed: 'yes' });
    expect([workOn(ctx, id)?.status, chargesOf(ctx)]).toEqual(['cancelled', ['reserved', 'released']]);
    finished.resolve();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([workOn(ctx, id)?.status, chargesOf(ctx), summaryVersions(ctx.db, id)]).toEqual(['cancelled', ['reserved', 'released'], []]);
    expect(appendEvents(ctx, id, later(1)).state).toBe('discarded');
  });
});
