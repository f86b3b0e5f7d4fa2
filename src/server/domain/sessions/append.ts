import { batchByKey, insertBatch } from '../../../db/queries/events.ts';
import { transact } from '../../../db/transact.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { ownOrSeenRow } from './find.ts';
import type { SessionEvent } from './model.ts';
import { addEvents } from './store.ts';

export interface Appended {
  readonly state: 'added' | 'unchanged';
  /** Position of the batch's first event. */
  readonly position: number;
  readonly count: number;
  /** Events that the session has now. */
  readonly eventCount: number;
}

/**
 * Adds a batch of events behind those that are there. `batchKey` is the sender's name for the batch; without one its
 * content is its name. A batch already taken changes nothing, also after the end; another one under a used key is
 * refused (`record.conflict`), any other one after the end too (`session.ended`).
 */
export function appendEvents(ctx: Ctx, sessionId: string, events: readonly SessionEvent[], batchKey: string | null = null): Appended {
  return transact(ctx.db, () => {
    const session = ownOrSeenRow(ctx, sessionId);
    const hash = sha256(JSON.stringify(events));
    const key = batchKey ?? `sha256:${hash}`;
    const taken = batchByKey(ctx.db, session.id, key);
    if (taken && taken.hash !== hash) fail('record.conflict', { noun: 'batch', id: key, reason: 'other-events' });
    if (taken) return { state: 'unchanged', position: taken.position, count: taken.count, eventCount: session.eventCount };
    if (session.status === 'ended') fail('session.ended', { id: session.id });
    const { eventCount } = addEvents(ctx, session, events);
    const batch = { position: session.eventCount, count: events.length };
    insertBatch(ctx.db, { ...batch, sessionId: session.id, key, hash, at: ctx.now().getTime() });
    return { ...batch, state: 'added', eventCount };
  });
}
