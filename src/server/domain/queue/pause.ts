import { wakeRunners } from '../../../db/queries/jobs.ts';
import { deleteQueuePause, insertQueuePause, queuePauseRow } from '../../../db/queries/queue-pause.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { authorOf } from '../summaries/author.ts';

export function isQueuePaused(ctx: Ctx): boolean {
  return queuePauseRow(ctx.db) !== undefined;
}

/** No work for the model begins until `resumeQueue`, whatever is restarted meanwhile; what runs is finished. Paused twice is paused once. */
export function pauseQueue(ctx: Ctx): void {
  transact(ctx.db, () => {
    if (isQueuePaused(ctx)) return;
    insertQueuePause(ctx.db, { pausedAt: ctx.now().getTime(), pausedBy: authorOf(ctx) });
    audit(ctx, { action: 'paused', noun: 'queue', id: 'model' });
  });
}

export function resumeQueue(ctx: Ctx): void {
  transact(ctx.db, () => {
    if (!isQueuePaused(ctx)) return;
    deleteQueuePause(ctx.db);
    audit(ctx, { action: 'resumed', noun: 'queue', id: 'model' });
    wakeRunners(ctx.db);
  });
}
