import { countFailed, countOpen } from '../../../db/queries/queue.ts';
import { queuePauseRow } from '../../../db/queries/queue-pause.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { sightOf } from '../sessions/sight.ts';
import { authorName } from '../summaries/author.ts';
import { modelKinds, type QueueState } from './model.ts';
import { measuredRates } from './rates.ts';

/** More failures than these are not counted. */
const mostCounted = 1000;

/** How the queue stands: of work on sessions that the actor may not see, no more than how much there is. */
export function queueState(ctx: Ctx): QueueState {
  const sight = sightOf(ctx);
  const pause = queuePauseRow(ctx.db);
  const seen = countOpen(ctx.db, modelKinds, sight);
  const all = countOpen(ctx.db, modelKinds, null);
  const { summarize, translate } = measuredRates(ctx);
  return {
    paused: pause ? { at: iso(pause.pausedAt), by: authorName(ctx, pause.pausedBy) } : null,
    seen,
    others: { running: all.running - seen.running, waiting: all.waiting - seen.waiting },
    failed: countFailed(ctx.db, sight, mostCounted),
    usualSeconds: { summarize, translate },
  };
}
