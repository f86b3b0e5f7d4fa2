import { type JobRow, jobById } from '../../../db/queries/jobs.ts';
import { type OpenWork, openWorkById, openWorkRows, runningJobs, type WorkPlace } from '../../../db/queries/queue.ts';
import { sessionById } from '../../../db/queries/sessions.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import type { ListInput, Page } from '../sessions/list.ts';
import { toSession } from '../sessions/record.ts';
import { sightOf } from '../sessions/sight.ts';
import { type Progress, toWork } from '../summaries/work.ts';
import { secondsLeft, secondsUntil } from './expected.ts';
import { type ModelKind, modelKinds, type QueuedWork, type WorkKind } from './model.ts';
import { isQueuePaused } from './pause.ts';
import { measuredRates, type Rates } from './rates.ts';

/** Waiting and running work on sessions that the actor may see, in the order in which it will run; positions count all work. */
export function listQueue(ctx: Ctx, input: ListInput): Page<QueuedWork> {
  const limit = Math.min(Math.max(input.limit, 1), 200);
  const rows = openWorkRows(ctx.db, {
    kinds: modelKinds,
    sight: sightOf(ctx),
    limit: limit + 1,
    after: input.cursor ? readPlace(input.cursor) : null,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.place;
  const next = last && rows.length > limit ? cursorText([last.rank, last.runAfter, last.row]) : null;
  const present = presenter(ctx);
  return { items: shown.flatMap((row) => present(row) ?? []), next };
}

/** One of it; null: it does not wait or run, or the actor may not see its session. */
export function openWork(ctx: Ctx, jobId: string): QueuedWork | null {
  const row = openWorkById(ctx.db, { kinds: modelKinds, sight: sightOf(ctx), id: jobId });
  return row ? presenter(ctx)(row) : null;
}

function readPlace(text: string): WorkPlace {
  const [rank, runAfter, row] = readCursor(text, ['number', 'number', 'number']);
  return { rank, runAfter, row };
}

function presenter(ctx: Ctx): (row: OpenWork) => QueuedWork | null {
  const rates = measuredRates(ctx);
  const isPaused = isQueuePaused(ctx);
  const running = runningJobs(ctx.db, modelKinds).map((job) => leftOf(ctx, job, rates));
  return (row) => {
    const job = jobById(ctx.db, row.id);
    const session = sessionById(ctx.db, row.sessionId, sightOf(ctx));
    if (!job || !session) return null;
    const kind = job.kind as WorkKind;
    const notBefore = Math.max(job.runAfter - ctx.now().getTime(), 0) / 1000;
    const waits = () => (isPaused ? null : secondsUntil({ upTo: row.upTo, notBefore, kind }, running, rates));
    return {
      ...toWork(job, row.position),
      progress: progressOf(job),
      kind,
      sessionId: session.id,
      session: toSession({ ...session, extra: {} }) as QueuedWork['session'],
      language: languageOf(job),
      expectedSeconds: job.status === 'running' ? leftOf(ctx, job, rates) : waits(),
    };
  };
}

/** How far it is, and none of what was written: that is content of the session. A translation has one phase. */
function progressOf(job: JobRow): Progress | null {
  const told = job.progress as Partial<Progress> | null;
  return told && { phase: told.phase ?? 'writing', done: told.done ?? 0, parts: {} };
}

function leftOf(ctx: Ctx, { kind, startedAt, progress }: JobRow, rates: Rates): number | null {
  const elapsed = (ctx.now().getTime() - (startedAt ?? 0)) / 1000;
  return secondsLeft({ kind: kind as ModelKind, elapsed, done: (progress as Progress | null)?.done ?? 0 }, rates);
}

/** As it was asked for. */
export function languageOf({ payload }: JobRow): QueuedWork['language'] {
  return (payload as { readonly language?: NonNullable<QueuedWork['language']> } | null)?.language ?? null;
}
