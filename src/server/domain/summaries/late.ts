import { z } from 'zod';
import { latestJob } from '../../../db/queries/jobs.ts';
import { countLate, type LateWanted, lateSessions } from '../../../db/queries/late.ts';
import type { SessionRow } from '../../../db/queries/sessions.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { may } from '../roles/grants.ts';
import type { ListInput, Page } from '../sessions/list.ts';
import { storedSessionSchema } from '../sessions/model.ts';
import { decideSummary } from '../sessions/queue-summary.ts';
import { toSession } from '../sessions/record.ts';
import { sightOf } from '../sessions/sight.ts';
import type { Period } from './period.ts';

/** A captured session that has ended and has no summary, and why (SPEC C5). */
export const lateSchema = z
  .object({
    session: storedSessionSchema,
    reasons: z.array(z.string()).readonly().describe('Every rule that is against it now: codes. None: it can be queued.'),
    last: z
      .object({
        status: z.string(),
        error: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
      })
      .nullable()
      .describe('What became of the last try; null: nobody tried.'),
  })
  .meta({ id: 'LateSummary' });

export type Late = z.infer<typeof lateSchema>;

/** Of the sessions that the actor may see; newest start first. Facts alone, as in every list. */
export function listLate(ctx: Ctx, input: ListInput & Period): Page<Late> {
  const limit = Math.min(Math.max(input.limit, 1), 200);
  const rows = lateSessions(ctx.db, wantedOf(ctx, input), limit + 1, input.cursor ? readPlace(input.cursor) : null);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = last && rows.length > limit ? cursorText([last.startedAt, last.id]) : null;
  return { items: items.map((row) => told(ctx, row)), next };
}

/** More than these are not counted. */
export const mostCounted = 1000;

/** How many wait; `mostCounted` + 1: more than that. */
export function countWaiting(ctx: Ctx, period: Period): number {
  return countLate(ctx.db, wantedOf(ctx, period), mostCounted + 1);
}

/** For the notice on pages, counted like `countWaiting`; null: who may not have them written. */
export function waitingForSummary(ctx: Ctx): number | null {
  return may(ctx, 'summaries.generate') && may(ctx, 'summaries.view') ? countWaiting(ctx, {}) : null;
}

export function wantedOf(ctx: Ctx, { from, to }: Period): LateWanted {
  return { sight: sightOf(ctx), from, to };
}

function told(ctx: Ctx, row: SessionRow): Late {
  const job = latestJob(ctx.db, 'summarize', row.id);
  return {
    session: toSession({ ...row, extra: {} }),
    reasons: decideSummary(ctx, row).reasons,
    last: job ? { status: job.status, error: job.error } : null,
  };
}

function readPlace(text: string): { startedAt: number; id: string } {
  const [startedAt, id] = readCursor(text, ['number', 'string']);
  return { startedAt, id };
}
