import { setTimeout as sleep } from 'node:timers/promises';
import { claim, heartbeat, type Lease, nextRunAt, releaseLost } from '../../db/queries/job-leases.ts';
import { second } from '../kit/clock.ts';
import type { Ctx } from '../kit/ctx.ts';
import type { Handlers } from './types.ts';
import { lastAttempt, leaseTime, work } from './work.ts';

const stopTime = 10 * second;

export interface RunnerOptions {
  /** Jobs at a time. */
  readonly concurrency?: number;
  /** True (as when one server owns the data folder): work left running by a killed process is taken up at once. */
  readonly alone?: boolean;
  /** Milliseconds between looks at the queue when nobody wakes the runner. */
  readonly interval?: number;
  /** True: no job begins; what runs is finished. */
  readonly isPaused?: (ctx: Ctx) => boolean;
}

export interface Runner {
  /** Tells running handlers to stop, puts their jobs back in the queue, and resolves when they are out (10 seconds at most). */
  stop(): Promise<void>;
}

/** Runs queued jobs until stopped; woken by a transaction that queued one, and by a timer. */
export function startRunner(base: Ctx, handlers: Handlers, options: RunnerOptions = {}): Runner {
  const { concurrency = 1, alone = true, interval = 5000, isPaused = () => false } = options;
  const ctx: Ctx = { ...base, actor: { kind: 'system' }, source: 'system' };
  const stopping = new AbortController();
  const running = new Map<Lease, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;

  const release = (all: boolean) => {
    const lost = releaseLost(ctx.db, ctx.now().getTime(), lastAttempt, all);
    if (lost.queued + lost.dead > 0) ctx.log.warn(lost, 'jobs whose runner was gone');
  };

  /** A machine that slept, or a clock put forward, must not make us lose what we are doing. */
  const beat = () => {
    for (const held of running.keys()) heartbeat(ctx.db, held, ctx.now().getTime() + leaseTime);
  };

  const fill = () => {
    if (stopping.signal.aborted) return;
    clearTimeout(timer);
    try {
      beat();
      release(false);
      const paused = isPaused(ctx);
      while (!paused && running.size < concurrency && startNext());
      timer = setTimeout(fill, paused ? interval : pause());
    } catch (error) {
      // A full disk, most likely: the server goes on, and so does the queue once there is room.
      ctx.log.error({ err: error }, 'the queue could not be read');
      timer = setTimeout(fill, interval);
    }
  };

  const startNext = (): boolean => {
    const now = ctx.now().getTime();
    const job = claim(ctx.db, Object.keys(handlers), ctx.id(), now, now + leaseTime);
    const handler = job && handlers[job.kind];
    if (!handler) return false;
    const held = { id: job.id, lease: job.lease ?? '' };
    const done = work(ctx, job, handler, stopping.signal)
      .catch((error: unknown) => ctx.log.error({ job: job.id, err: error }, 'a job could not be ended'))
      .finally(() => {
        running.delete(held);
        fill();
      });
    running.set(held, done);
    return true;
  };

  const pause = () => {
    const next = nextRunAt(ctx.db, Object.keys(handlers));
    if (next === null || running.size >= concurrency) return interval;
    return Math.min(Math.max(next - ctx.now().getTime(), 50), interval);
  };

  if (alone) release(true);
  ctx.db.onWork.add(fill);
  fill();
  return {
    async stop() {
      stopping.abort(new Error('the server is stopping'));
      ctx.db.onWork.delete(fill);
      clearTimeout(timer);
      await Promise.race([Promise.all(running.values()), sleep(stopTime, undefined, { ref: false })]);
    },
  };
}
