import { enqueue, type JobRow, latestJob, openJobs, positionOf } from '../../../db/queries/jobs.ts';
import { sessionById } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { sessionRow } from '../sessions/find.ts';
import { sightOf } from '../sessions/sight.ts';

/** How far the writing is: `phase` is a code of the engine, `done` 0..1, `parts` the fields written so far. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly parts: Readonly<Record<string, string>>;
}

/** The newest job about a session. */
export interface Work {
  readonly jobId: string;
  readonly sessionId: string;
  readonly status: JobRow['status'];
  readonly attempts: number;
  /** 1 = next; null when it does not wait. */
  readonly position: number | null;
  readonly progress: Progress | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** Why the last attempt failed. */
  readonly error: JobRow['error'];
}

const kind = 'summarize';

/** Null: never queued. */
export function workOn(ctx: Ctx, sessionId: string): Work | null {
  const job = latestJob(ctx.db, kind, sessionId);
  return job ? toWork(job, positionOf(ctx.db, job.id)) : null;
}

/** Waiting and running work on sessions that the actor may see, in the order in which it will run. */
export function queue(ctx: Ctx, limit = 200): Work[] {
  const sight = sightOf(ctx);
  const seen = openJobs(ctx.db, limit).filter((job) => job.kind === kind && sessionById(ctx.db, job.key, sight));
  return seen.map((job) => toWork(job, job.position));
}

/** Queues a (new) summary of an ended session that has events; one already queued or running stays the only one. */
export function requestSummary(ctx: Ctx, sessionId: string): Work {
  return transact(ctx.db, () => {
    const session = sessionRow(ctx, sessionId);
    if (session.status === 'open') fail('record.conflict', { noun: 'session', id: session.id, reason: 'still-open' });
    if (session.eventCount === 0) fail('record.conflict', { noun: 'session', id: session.id, reason: 'no-events' });
    const job = enqueue(ctx.db, { id: ctx.id(), kind, key: session.id, payload: { sessionId: session.id }, now: ctx.now().getTime() });
    if (job.created) audit(ctx, { action: 'requested', noun: 'summary', id: job.id, details: { session: session.id } });
    return workOn(ctx, session.id) as Work;
  });
}

function toWork(job: JobRow, position: number | null): Work {
  const { status, attempts, error } = job;
  const times = { startedAt: iso(job.startedAt), finishedAt: iso(job.finishedAt) };
  return { jobId: job.id, sessionId: job.key, status, attempts, position, progress: job.progress as Progress | null, ...times, error };
}
