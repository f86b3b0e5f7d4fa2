import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { enqueue, jobById } from '../../src/db/queries/jobs.ts';
import { cancelWork } from '../../src/server/domain/queue/cancel.ts';
import { pauseQueue, resumeQueue } from '../../src/server/domain/queue/pause.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { requestTranslation } from '../../src/server/domain/summaries/request-translation.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { workOn } from '../../src/server/domain/summaries/work.ts';
import { startLanes } from '../../src/server/jobs/start.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { testContext } from '../helpers/context.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

function work(ctx: Ctx) {
  const started = startLanes(ctx, ['model', 'records'], { interval: 60_000 });
  onTestFinished(() => started.stop());
  return started;
}

const recorded = (ctx: Ctx, id: string) => importSessions(ctx, [sampleSession({ id, events: sampleEvents(8) })], attestation)[0]?.id ?? '';

test('F4: while it is paused no work for the model begins, what runs is finished, and records are worked on', async () => {
  const { ctx, engine } = testContext({ activated: true });
  engine.trouble('hang');
  work(ctx);
  const first = recorded(ctx, 'a');
  await vi.waitFor(() => expect(workOn(ctx, first)?.status).toBe('running'));
  const second = recorded(ctx, 'b');
  pauseQueue(ctx);
  enqueue(ctx.db, { id: 'table', kind: 'import-accounts', key: 'table', payload: {}, now: ctx.now().getTime() });
  await vi.waitFor(() => expect(jobById(ctx.db, 'table')?.status).not.toBe('queued'));
  expect([workOn(ctx, first)?.status, workOn(ctx, second)?.status]).toEqual(['running', 'queued']);
});

test('F4: a pause outlasts whoever works on the queue, and ends when it is resumed, at once', async () => {
  const { ctx } = testContext({ activated: true });
  const before = work(ctx);
  pauseQueue(ctx);
  const id = recorded(ctx, 'a');
  await before.stop();
  work(ctx);
  await sleep(100);
  expect(workOn(ctx, id)?.status).toBe('queued');
  resumeQueue(ctx);
  await vi.waitFor(() => expect(workOn(ctx, id)?.status).toBe('done'), 5_000);
});

test('F4: a translation that was cancelled while it ran is not kept', async () => {
  const { ctx, engine } = testContext({ activated: true });
  const id = recorded(ctx, 'a');
  saveSummary(ctx, id, sampleSummary('Printer prints nothing'));
  cancelWork(ctx, workOn(ctx, id)?.jobId ?? '');
  engine.trouble('hang');
  work(ctx);
  requestTranslation(ctx, id, { language: 'fr' });
  const { id: job } = ctx.db.sqlite.prepare("SELECT id FROM jobs WHERE kind = 'translate'").get() as { id: string };
  await vi.waitFor(() => expect(jobById(ctx.db, job)?.status).toBe('running'));
  cancelWork(ctx, job);
  await vi.waitFor(() => expect(engine.translations.length).toBe(1));
  expect(jobById(ctx.db, job)?.status).toBe('cancelled');
  expect(ctx.db.sqlite.prepare('SELECT count(*) FROM translations').pluck().get()).toBe(0);
});
