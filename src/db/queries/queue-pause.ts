import type { Db } from '../client.ts';
import { prepared } from '../prepared.ts';
import { queuePause } from '../schema/queue-pause.ts';

export interface QueuePauseRow {
  readonly pausedAt: number;
  readonly pausedBy: string;
}

/** Undefined: the queue goes on. */
export function queuePauseRow(db: Db): QueuePauseRow | undefined {
  return prepared(db, 'SELECT paused_at AS pausedAt, paused_by AS pausedBy FROM queue_pause').get() as QueuePauseRow | undefined;
}

export function insertQueuePause(db: Db, row: QueuePauseRow): void {
  db.orm
    .insert(queuePause)
    .values({ id: 1, ...row })
    .run();
}

export function deleteQueuePause(db: Db): void {
  db.orm.delete(queuePause).run();
}
