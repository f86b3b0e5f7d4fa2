import { expect, onTestFinished, test, vi } from 'vitest';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { currentSummary, versions } from '../../src/server/domain/summaries/find.ts';
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

function running(...troubles: Trouble[]) {
  const test = testContext();
  test.engine.trouble(...troubles);
  const events = talk.map(
    (text, n) => ({ at: `2026-03-02T08:0${n}:00Z`, kind: 'chat', from: n === 2 ? 'supporter' : 'customer', text }) as const,
  );
  const [one] = importSessions(test.ctx, [sampleSession({ events })], attestation);
  const jobs = startJobs(test.ctx, { interval: 10 });
  onTestFinished(() => jobs.stop());
  return { ...test, jobs, id: one?.id ?? '' };
}

test('an engine that crashed is asked again later; after the third crash the events speak for themselves', async () => {
  const { ctx, clock, engine, id } = running('crashed', 'crashed', 'crashed');
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
  const { ctx, clock, id } = running('crashed');
  await vi.waitFor(() => expect(workOn(ctx, id)?.attempts).toBe(1));
  await vi.waitFor(() => expect(workOn(ctx, id)?.status).toBe('queued'));
  clock.advance(minute);
  await vi.waitFor(() => expect(workOn(ctx, id)?.status).toBe('done'));
  expect(versions(ctx, id).map((one) => one.content.origin)).toEqual(['model']);
});

test('a server that stops while the model writes does not wait for it, and the job is there for the next start', async () => {
  const { ctx, jobs, engine, id } = running('hang');
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
