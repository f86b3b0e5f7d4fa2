import { z } from 'zod';
import { type JobRow, jobById, latestJob, positionOf } from '../../../db/queries/jobs.ts';
import { transact } from '../../../db/transact.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import type { Frozen } from '../../kit/frozen.ts';
import { parse } from '../../kit/parse.ts';
import { timeText } from '../../kit/time-text.ts';
import { audit } from '../audit/append.ts';
import { sessionRow } from '../sessions/find.ts';
import { queueSummary } from '../sessions/queue-summary.ts';
import { authorOf } from './author.ts';
import { type Wish, wishOf, wishSchema } from './wish.ts';

/** How far the writing is. */
const progressSchema = z.object({
  phase: z.string().describe('A code of the engine.'),
  done: z.number().describe('0 to 1.'),
  parts: z
    .record(z.string(), z.string())
    .describe('The fields written so far; none where the work alone is asked for, since to read them is audited.'),
});

/** The newest job about a session. */
export const workSchema = z
  .object({
    jobId: z.string(),
    sessionId: z.string(),
    status: z.enum(['queued', 'running', 'done', 'failed', 'dead', 'cancelled']),
    attempts: z.int(),
    position: z.int().nullable().describe('1 = next; null when it does not wait.'),
    progress: progressSchema.nullable(),
    startedAt: timeText.nullable(),
    finishedAt: timeText.nullable(),
    error: z
      .object({ code: z.string(), params: z.record(z.string(), z.unknown()) })
      .nullable()
      .describe('Why the last attempt failed: a code of the list of errors.'),
  })
  .meta({ id: 'Work' });

export type Progress = Frozen<z.infer<typeof progressSchema>>;
export type Work = Frozen<z.infer<typeof workSchema>>;

const kind = 'summarize';

/** Null: never queued. */
export function workOn(ctx: Ctx, sessionId: string): Work | null {
  const job = latestJob(ctx.db, kind, sessionId);
  return job ? toWork(job, positionOf(ctx.db, job.id)) : null;
}

/** Its summary waits or is being written. */
export function isSummarizing(ctx: Ctx, sessionId: string): boolean {
  const status = latestJob(ctx.db, kind, sessionId)?.status;
  return status === 'queued' || status === 'running';
}

/**
 * Queues a (new) summary, as wished (SPEC E8); one already queued or running stays the only one, and where it was wished
 * otherwise this one is refused (`summary.busy`). `summary.refused` names every rule that is against it (SPEC C2). A session
 * that paid its credit pays nothing more (SPEC D3).
 */
export function requestSummary(ctx: Ctx, sessionId: string, wish: Wish = {}): Work {
  const { model, ...kept } = parse(wishSchema, wish);
  return transact(ctx.db, () => {
    const session = sessionRow(ctx, sessionId);
    refuseOtherModel(ctx, model);
    const { decision, job } = queueSummary(ctx, session, { ...kept, askedBy: authorOf(ctx) });
    if (!job) return fail('summary.refused', { reasons: decision.reasons.join(', ') });
    if (job.created) audit(ctx, { action: 'requested', noun: 'summary', id: job.id, details: { session: sessionId, ...told(kept) } });
    else refuseOtherWish(ctx, job.id, kept);
    return withoutText(workOn(ctx, sessionId) as Work);
  });
}

/** The engine works with one model; another one takes a choice and a restart. */
function refuseOtherModel(ctx: Ctx, model: string | undefined): void {
  const current = ctx.engine.state().model.id;
  if (model !== undefined && model !== current) fail('model.not-in-use', { id: model, current });
}

function refuseOtherWish(ctx: Ctx, jobId: string, wish: Omit<Wish, 'model'>): void {
  if (Object.keys(wish).length === 0) return;
  const { language, instruction } = wishOf(jobById(ctx.db, jobId)?.payload);
  if (language !== wish.language || instruction !== wish.instruction) fail('summary.busy', {});
}

/** That something was added, not what (SPEC K9): that stands with the summary, and goes with it. */
function told({ language, instruction }: Omit<Wish, 'model'>): Record<string, string | boolean> {
  return { ...(language && { language }), ...(instruction && { instruction: true }) };
}

/** For answers that leave no record: what the model has written so far is content of the session. */
function withoutText(work: Work): Work {
  return { ...work, progress: work.progress && { ...work.progress, parts: {} } };
}

export function toWork(job: JobRow, position: number | null): Work {
  const { status, attempts, error } = job;
  const times = { startedAt: iso(job.startedAt), finishedAt: iso(job.finishedAt) };
  return { jobId: job.id, sessionId: job.key, status, attempts, position, progress: job.progress as Progress | null, ...times, error };
}
