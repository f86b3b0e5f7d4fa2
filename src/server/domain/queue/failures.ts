import { type FailedPlace, failedJobs } from '../../../db/queries/queue.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import type { ListInput, Page } from '../sessions/list.ts';
import { toSession } from '../sessions/record.ts';
import { sightOf } from '../sessions/sight.ts';
import { languageOf } from './list.ts';
import type { FailedWork, WorkKind } from './model.ts';

/** Work that was given up and not asked for again, on sessions that the actor may see; the newest first. */
export function listFailures(ctx: Ctx, input: ListInput): Page<FailedWork> {
  const limit = Math.min(Math.max(input.limit, 1), 200);
  const rows = failedJobs(ctx.db, { sight: sightOf(ctx), limit: limit + 1, before: input.cursor ? readPlace(input.cursor) : null });
  const items = rows.slice(0, limit);
  const last = items.at(-1)?.job;
  const next = last && rows.length > limit ? cursorText([last.finishedAt ?? 0, last.id]) : null;
  return {
    items: items.map(({ job, session }) => ({
      jobId: job.id,
      kind: job.kind as WorkKind,
      session: toSession({ ...session, extra: {} }) as FailedWork['session'],
      language: languageOf(job),
      status: job.status,
      attempts: job.attempts,
      finishedAt: iso(job.finishedAt),
      error: job.error,
    })),
    next,
  };
}

function readPlace(text: string): FailedPlace {
  const [finishedAt, id] = readCursor(text, ['number', 'string']);
  return { finishedAt, id };
}
