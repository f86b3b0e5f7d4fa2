import { complete, giveUp, heartbeat, type Lease, retryLater, returnToQueue, writeProgress } from '../../db/queries/job-leases.ts';
import type { JobError } from '../../db/queries/jobs.ts';
import { minute, second } from '../kit/clock.ts';
import type { Ctx } from '../kit/ctx.ts';
import { Failure } from '../kit/errors.ts';
import { throttle } from './throttle.ts';
import type { Handler, Job } from './types.ts';

/** A job whose runner was not heard of for this long may be taken by another one, in milliseconds. */
export const leaseTime = 30 * second;
const beatTime = 5 * second;
const progressTime = 500;

/** After this many an attempt that fails is the last. */
export const maxAttempts = 3;

/** Attempts whose process died count as well; after those there is one more, which must do without what may have killed them. */
export const lastAttempt = maxAttempts + 1;

/** Does one claimed job to its end, whatever that is. Throws only when the database does: then the lease runs out. */
export async function work(ctx: Ctx, job: Job, handler: Handler, stopping: AbortSignal): Promise<void> {
  const held: Lease = { id: job.id, lease: job.lease ?? '' };
  const lost = new AbortController();
  const stillOurs = (write: () => boolean) => {
    try {
      if (!write()) lost.abort(new Error('the job was taken away'));
    } catch (error) {
      ctx.log.error({ job: job.id, err: error }, 'a job could not be noted down');
    }
  };
  const beat = setInterval(() => stillOurs(() => heartbeat(ctx.db, held, ctx.now().getTime() + leaseTime)), beatTime);
  const progress = throttle(progressTime, (value: unknown) => stillOurs(() => writeProgress(ctx.db, held, value)));
  try {
    await handler(ctx, job, progress.call, AbortSignal.any([stopping, lost.signal]));
    complete(ctx.db, held, ctx.now().getTime());
  } catch (error) {
    settle(ctx, job, held, error, stopping);
  } finally {
    progress.cancel();
    clearInterval(beat);
  }
}

function settle(ctx: Ctx, job: Job, held: Lease, error: unknown, stopping: AbortSignal): void {
  if (stopping.aborted) {
    returnToQueue(ctx.db, held);
    return;
  }
  const now = ctx.now().getTime();
  const told = toJobError(job, error);
  ctx.log.warn({ job: job.id, kind: job.kind, attempt: job.attempts, err: error }, 'a job failed');
  if (error instanceof Failure && isFinal(error)) giveUp(ctx.db, held, 'failed', told, now);
  else if (job.attempts >= maxAttempts) giveUp(ctx.db, held, 'dead', told, now);
  else retryLater(ctx.db, held, told, now + delay(job.attempts));
}

/** The record is gone, or whoever asked for the work may no longer: trying again cannot help. */
function isFinal({ code }: Failure): boolean {
  return code === 'record.missing' || code === 'summary.refused' || code.startsWith('auth.');
}

/** 10 seconds, then 1 minute. */
function delay(attempts: number): number {
  return attempts <= 1 ? 10 * second : minute;
}

function toJobError(job: Job, error: unknown): JobError {
  if (error instanceof Failure) return { code: error.code, params: { ...error.params } };
  if (isEngineError(error)) return { code: 'engine.failed', params: { reason: error.code } };
  return { code: 'internal', params: { requestId: job.id } };
}

/** Told by its name: jobs do not import the engine. */
function isEngineError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && error.name === 'EngineError' && 'code' in error;
}
