import { expect, onTestFinished, test, vi } from 'vitest';
import { claim, releaseLost } from '../../src/db/queries/job-leases.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import type { SessionEvent } from '../../src/server/domain/sessions/model.ts';
import { currentSummary, versions } from '../../src/server/domain/summaries/find.ts';
import { summarizeSession } from '../../src/server/domain/summaries/summarize.ts';
import { requestSummary, workOn } from '../../src/server/domain/summaries/work.ts';
import { startJobs } from '../../src/server/jobs/start.ts';
import { minute } from '../../src/server/kit/clock.ts';
import { testContext } from '../helpers/context.ts';
import type { Trouble } from '../helpers/fake-engine.ts';
import { attestation, sampleSession } from '../helpers/samples.ts';

const talk = [
  'The printer on floor 2 prints blank pages.',
  'Since this morning, after the driver update.',
  'I roll back the driver to 3.1.',
  'It prints again, thank you!',
];

function eventsOf(lines: readonly string[]): SessionEvent[] {
  return lines.map((text, n) => ({
    at: `2026-03-02T08:${String(n).padStart(2, '0')}:00Z`,
    kind: 'chat',
    from: n === 2 ? 'supporter' : 'customer',
    text,
  }));
}

function running(troubles: readonly Trouble[] = [], lines: readonly string[] = talk) {
  const test = testContext({ activated: true });
  test.engine.trouble(...troubles);
  const [one] = importSessions(test.ctx, [sampleSession({ events: eventsOf(lines) })], attestation);
  const jobs = startJobs(test.ctx, { interval: 10 });
  onTestFinished(() => jobs.stop());
  return { ...test, jobs, id: one?.id ?? '' };
}

test('a context too short for the log is given a shorter one, with what was left out counted; one too short for anything, none', async () => {
  const long = Array.from({ length: 60 }, (_, n) => `${n}: the fault code is 0x${'8007'.repeat(5)}${n} in module ${n}, says the tool`);
  const fits = running(['bad-input', 'bad-input'], long);
  await vi.waitFor(() => expect(workOn(fits.ctx, fits.id)).toMatchObject({ status: 'done', attempts: 1 }));
  const read = fits.engine.calls.map((call) => call.log.join('\n').length);
  expect(read).toHaveLength(3);
  for (const [index, most] of [2_200, 1_100, 550].entries()) expect(read[index]).toBeLessThanOrEqual(most);
  const { origin, omitted } = currentSummary(fits.ctx, fits.id)?.content ?? {};
  expect(origin).toBe('model');
  expect(omitted?.overBudget).toBe(60 - (fits.engine.calls[2]?.log.length ?? 0) - (omitted?.merged ?? 0));

  const never = running(['bad-input', 'bad-input', 'bad-input'], long);
  await vi.waitFor(() => expect(workOn(never.ctx, never.id)).toMatchObject({ status: 'done', attempts: 1 }));
  expect(never.engine.calls).toHaveLength(3);
  expect(currentSummary(never.ctx, never.id)?.content).toMatchObject({
    origin: 'extract',
    flags: [{ code: 'model-failed', field: 'summary', detail: 'bad-input' }],
  });
});

test('three processes that died in the middle: the fourth attempt leaves the model alone, and there is a summary', async () => {
  const test = testContext({ activated: true });
  const [one] = importSessions(test.ctx, [sampleSession({ events: eventsOf(talk) })], attestation);
  for (let n = 1; n <= 3; n += 1) {
    claim(test.ctx.db, ['summarize'], `died ${n}`, test.ctx.now().getTime(), 0);
    if (n < 3) releaseLost(test.ctx.db, 1, 4, true);
  }
  expect(workOn(test.ctx, one?.id ?? '')).toMatchObject({ status: 'running', attempts: 3 });
  const jobs = startJobs(test.ctx, { interval: 10 });
  onTestFinished(() => jobs.stop());
  await vi.waitFor(() => expect(workOn(test.ctx, one?.id ?? '')).toMatchObject({ status: 'done', attempts: 4 }));
  expect(test.engine.calls).toHaveLength(0);
  expect(currentSummary(test.ctx, one?.id ?? '')?.content).toMatchObject({ origin: 'extract', flags: [{ detail: 'crashed' }] });
});

test('killed between the summary and the job’s end: the model is not asked again', async () => {
  const test = testContext({ activated: true });
  const [one] = importSessions(test.ctx, [sampleSession({ events: eventsOf(talk) })], attestation);
  const id = one?.id ?? '';
  const options = { jobId: workOn(test.ctx, id)?.jobId ?? '', signal: new AbortController().signal, report: () => {}, isLastTry: false };
  await summarizeSession(test.ctx, id, options);
  await summarizeSession(test.ctx, id, options);
  expect(test.engine.calls).toHaveLength(1);
  expect(versions(test.ctx, id)).toHaveLength(1);
});

test('an engine that crashed is asked again later; after the third crash the events speak for themselves', async () => {
  const { ctx, clock, engine, id } = running(['crashed', 'crashed', 'crashed']);
  await vi.waitFor(() =>
    expect(workOn(ctx, id)).toMatchObject({
      status: 'queued',
      attempts: 1,
      error: { code: 'engine.failed', params: { reason: 'crashed' } },
    }),
  );
  expect(currentSummary(ctx, id)).toBeNull();
  clock.advance(minute);
  await vi.waitFor(() => expect(workOn(ctx, id)?.attempts).toBe(2));
  clock.advance(minute);
  await vi.waitFor(() => expect(workOn(ctx, id)).toMatchObject({ status: 'done', attempts: 3 }));
  expect(engine.calls).toHaveLength(3);
  expect(currentSummary(ctx, id)?.content).toMatchObject({ origin: 'extract' });
});

test('a crash in the middle costs one retry, and there is one summary, by the model', async () => {
  const { ctx, clock, id } = running(['crashed']);
  await vi.waitFor(() => expect(workOn(ctx, id)?.attempts).toBe(1));
  await vi.waitFor(() => expect(workOn(ctx, id)?.status).toBe('queued'));
  clock.advance(minute);
  await vi.waitFor(() => expect(workOn(ctx, id)?.status).toBe('done'));
  expect(versions(ctx, id).map((one) => one.content.origin)).toEqual(['model']);
});

test('a server that stops while the model writes does not wait for it, and the job is there for the next start', async () => {
  const { ctx, jobs, engine, id } = running(['hang']);
  await vi.waitFor(() => expect(engine.calls).toHaveLength(1));
  await jobs.stop();
  expect(workOn(ctx, id)).toMatchObject({ status: 'queued', attempts: 0 });
  const next = startJobs(ctx);
  await vi.waitFor(() => expect(workOn(ctx, id)?.status).toBe('done'));
  await next.stop();
});

test('asked for again, a session gets a new version', async () => {
  const { ctx, id } = running();
  await vi.waitFor(() => expect(workOn(ctx, id)?.status).toBe('done'));
  requestSummary(ctx, id);
  await vi.waitFor(() => expect(versions(ctx, id)).toHaveLength(2));
});
