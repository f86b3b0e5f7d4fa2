import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { cancel } from '../../src/db/queries/job-leases.ts';
import { enqueue, jobById } from '../../src/db/queries/jobs.ts';
import { importSessions } from '../../src/server/domain/sessions/import.ts';
import { versions } from '../../src/server/domain/summaries/find.ts';
import { saveSummary } from '../../src/server/domain/summaries/save.ts';
import { workOn } from '../../src/server/domain/summaries/work.ts';
import { type RunnerOptions, startRunner } from '../../src/server/jobs/runner.ts';
import type { Handler } from '../../src/server/jobs/types.ts';
import { minute, second } from '../../src/server/kit/clock.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { fail } from '../../src/server/kit/errors.ts';
import { testContext } from '../helpers/context.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { attestation, sampleEvents, sampleSession, sampleSummary } from '../helpers/samples.ts';

const hanging = fileURLToPath(new URL('../helpers/run-and-hang.ts', import.meta.url));

function runner(ctx: Ctx, count: Handler, options: RunnerOptions = {}) {
  const started = startRunner(ctx, { count }, { interval: 10, ...options });
  onTestFinished(() => started.stop());
  return started;
}

function add(ctx: Ctx, id: string) {
  enqueue(ctx.db, { id, kind: 'count', key: id, payload: {}, now: ctx.now().getTime() });
}

const aborted = (signal: AbortSignal) => new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

test('a handler that fails is tried three times, with growing pauses, and then no more', async () => {
  const { ctx, clock } = testContext();
  let tries = 0;
  runner(ctx, async () => {
    tries++;
    throw new Error('broken');
  });
  add(ctx, 'a');
  const pauses = [10 * second, minute];
  for (const [index, pause] of pauses.entries()) {
    await vi.waitFor(() => expect(jobById(ctx.db, 'a')).toMatchObject({ status: 'queued', attempts: index + 1 }));
    clock.advance(pause - 1);
    await sleep(80);
    expect(tries).toBe(index + 1);
    clock.advance(1);
  }
  await vi.waitFor(() =>
    expect(jobById(ctx.db, 'a')).toMatchObject({ status: 'dead', attempts: 3, error: { code: 'internal', params: { requestId: 'a' } } }),
  );
  clock.advance(60 * minute);
  await sleep(80);
  expect(tries).toBe(3);
});

test('where the record is gone, nothing is tried again', async () => {
  const { ctx } = testContext();
  runner(ctx, async () => fail('record.missing', { noun: 'session', id: 'x' }));
  add(ctx, 'a');
  await vi.waitFor(() => expect(jobById(ctx.db, 'a')).toMatchObject({ status: 'failed', attempts: 1, error: { code: 'record.missing' } }));
});

test('two runners never do the same job, and one does one at a time', async () => {
  const { ctx } = testContext();
  const done: string[] = [];
  let now = 0;
  let most = 0;
  const count: Handler = async (_ctx, job) => {
    most = Math.max(most, ++now);
    await sleep(1);
    now--;
    done.push(job.id);
  };
  runner(ctx, count, { alone: false });
  runner(ctx, count, { alone: false });
  for (let n = 0; n < 40; n++) add(ctx, `j${n}`);
  await vi.waitFor(() => expect(done).toHaveLength(40), 5000);
  await sleep(50);
  expect(new Set(done).size).toBe(40);
  expect(done).toHaveLength(40);
  expect(most).toBeLessThanOrEqual(2);
});

test('starts at once when a job is queued, whatever the timer says', async () => {
  const { ctx } = testContext();
  runner(ctx, async () => {}, { interval: 3_600_000 });
  add(ctx, 'a');
  await vi.waitFor(() => expect(jobById(ctx.db, 'a')?.status).toBe('done'), 1000);
});

test('stopping puts the running job back, uncounted, and a new runner does it', async () => {
  const { ctx } = testContext();
  const first = runner(ctx, async (_ctx, _job, _report, signal) => aborted(signal));
  add(ctx, 'a');
  await vi.waitFor(() => expect(jobById(ctx.db, 'a')?.status).toBe('running'));
  await first.stop();
  expect(jobById(ctx.db, 'a')).toMatchObject({ status: 'queued', attempts: 0, lease: null, progress: null });
  runner(ctx, async () => {});
  await vi.waitFor(() => expect(jobById(ctx.db, 'a')).toMatchObject({ status: 'done', attempts: 1 }));
});

test('a cancelled job is told to stop, and stays cancelled', async () => {
  const { ctx } = testContext();
  let stopped = false;
  runner(ctx, async (_ctx, _job, report, signal) => {
    const timer = setInterval(() => report({ phase: 'writing', done: 0.1, parts: {} }), 10);
    await aborted(signal).finally(() => clearInterval(timer));
  });
  add(ctx, 'a');
  await vi.waitFor(() => expect(jobById(ctx.db, 'a')?.progress).toEqual({ phase: 'writing', done: 0.1, parts: {} }));
  cancel(ctx.db, 'a', 1);
  add(ctx, 'b');
  await vi.waitFor(() => expect(jobById(ctx.db, 'b')?.status).toBe('running'), 2000).then(() => (stopped = true));
  expect(stopped).toBe(true);
  expect(jobById(ctx.db, 'a')?.status).toBe('cancelled');
});

test('a machine that slept for hours does not lose the job it is doing', async () => {
  const { ctx, clock } = testContext();
  const lost: unknown[] = [];
  const end = Promise.withResolvers<void>();
  runner(ctx, async (_ctx, _job, _report, signal) => {
    signal.addEventListener('abort', () => lost.push(signal.reason));
    await end.promise;
  });
  add(ctx, 'a');
  await vi.waitFor(() => expect(jobById(ctx.db, 'a')?.status).toBe('running'));
  clock.advance(180 * minute);
  await sleep(80);
  expect(jobById(ctx.db, 'a')).toMatchObject({ status: 'running', attempts: 1 });
  end.resolve();
  await vi.waitFor(() => expect(jobById(ctx.db, 'a')).toMatchObject({ status: 'done', attempts: 1 }));
  expect(lost).toEqual([]);
});

test('a process killed in the middle: the next one takes its job up at once, and there is one summary', { timeout: 30_000 }, async () => {
  const path = join(temporaryFolder(), 'a.db');
  const { ctx } = testContext({ path, activated: true });
  onTestFinished(() => ctx.db.close());
  const [one] = importSessions(ctx, [sampleSession({ events: sampleEvents(5) })], attestation);
  const id = one?.id ?? '';
  const child = spawn(process.execPath, [hanging, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const left = workOn(ctx, id);
  expect(left).toMatchObject({ status: 'running', attempts: 1, progress: { parts: { problem: 'half written' } } });
  const started = startRunner(ctx, {
    summarize: async (c, job) => void saveSummary(c, job.key, sampleSummary('whole'), { jobId: job.id }),
  });
  await vi.waitFor(() => expect(workOn(ctx, id)).toMatchObject({ jobId: left?.jobId, status: 'done', attempts: 2 }));
  await started.stop();
  expect(versions(ctx, id)).toHaveLength(1);
});

test('a process killed after the summary and before the end of its job writes no second one', async () => {
  const { ctx } = testContext({ activated: true });
  const [one] = importSessions(ctx, [sampleSession({ events: sampleEvents(5) })], attestation);
  const id = one?.id ?? '';
  let tries = 0;
  const started = startRunner(
    ctx,
    {
      summarize: async (c, job, _report, signal) => {
        saveSummary(c, job.key, sampleSummary(`try ${++tries}`), { jobId: job.id });
        if (tries === 1) await aborted(signal);
      },
    },
    { interval: 10 },
  );
  await vi.waitFor(() => expect(tries).toBe(1));
  await started.stop();
  const again = startRunner(ctx, {
    summarize: async (c, job) => void saveSummary(c, job.key, sampleSummary(`try ${++tries}`), { jobId: job.id }),
  });
  await vi.waitFor(() => expect(workOn(ctx, id)?.status).toBe('done'));
  await again.stop();
  expect(tries).toBe(2);
  expect(versions(ctx, id).map((version) => version.content.title.text)).toEqual(['try 1']);
});
