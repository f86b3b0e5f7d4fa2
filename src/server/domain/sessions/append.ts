import { batchByKey, insertBatch } from '../../../db/queries/events.ts';
import { type SessionRow, updateSession } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import { keyedDigest } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { isTakenBack } from '../consent/device-access.ts';
import { companySettings } from '../settings/settings.ts';
import { ownOrSeenRow } from './find.ts';
import type { SessionEvent } from './model.ts';
import { addEvents } from './store.ts';

export interface Appended {
  /** `discarded`: the session is not captured, or not now; nothing of the batch was written. */
  readonly state: 'added' | 'unchanged' | 'discarded';
  /** Position of the batch's first event. */
  readonly position: number;
  /** Events that were kept. */
  readonly count: number;
  /** Events that were not: from before the remote person allowed it, or all of them. */
  readonly discarded: number;
  /** Events that the session has now. */
  readonly eventCount: number;
}

/**
 * Adds a batch of events behind those that are there. `batchKey` is the sender's name for the batch; without one its
 * content is its name. A batch already taken changes nothing, also after the end; another one under a used key is
 * refused (`record.conflict`), any other one after the sender's end too (`session.ended`). What may not be kept is
 * discarded unwritten (SPEC B2, C2, C7).
 */
export function appendEvents(ctx: Ctx, sessionId: string, events: readonly SessionEvent[], batchKey: string | null = null): Appended {
  return transact(ctx.db, () => {
    const session = ownOrSeenRow(ctx, sessionId);
    if (!isCapturing(ctx, session)) return discard(ctx, session, events.length);
    // Keyed: from a bare hash a short secret that was redacted could be guessed.
    const hash = keyedDigest(ctx.data.digestKey, JSON.stringify(events));
    const key = batchKey ?? `digest:${hash}`;
    const taken = batchByKey(ctx.db, session.id, key);
    if (taken && taken.hash !== hash) fail('record.conflict', { noun: 'batch', id: key, reason: 'other-events' });
    if (taken) return { state: 'unchanged', position: taken.position, count: taken.count, discarded: 0, eventCount: session.eventCount };
    if (session.endedBy === 'sender') fail('session.ended', { id: session.id });
    const kept = events.filter(({ at }) => session.capturedFrom === null || Date.parse(at) >= session.capturedFrom);
    if (kept.length === 0) return discard(ctx, session, events.length);
    const { eventCount } = addEvents(ctx, session, kept);
    const batch = { position: session.eventCount, count: kept.length };
    insertBatch(ctx.db, { ...batch, sessionId: session.id, key, hash, at: ctx.now().getTime() });
    if (session.endedBy === 'idle') moveEnd(ctx, session, kept);
    return { ...batch, state: 'added', discarded: events.length - kept.length, eventCount };
  });
}

/**
 * AI switched off wins over what was decided at the start, at once (SPEC C7). So does what the device's user took back: it
 * ends running sessions by itself, and one that had only gone quiet is looked at here.
 */
function isCapturing(ctx: Ctx, session: SessionRow): boolean {
  // What somebody deleted does not grow again from its end (SPEC E8).
  if (session.logDeletedAt !== null) return false;
  if (session.capture !== 'captured' || companySettings(ctx).aiFeatures !== 'on') return false;
  return session.endedBy !== 'idle' || !isTakenBack(ctx, session);
}

function discard(ctx: Ctx, session: SessionRow, count: number): Appended {
  if (session.status === 'open') updateSession(ctx.db, session.id, { activeAt: ctx.now().getTime() });
  return { state: 'discarded', position: session.eventCount, count: 0, discarded: count, eventCount: session.eventCount };
}

/** It had only gone quiet (SPEC C7). */
function moveEnd(ctx: Ctx, { id, endedAt }: SessionRow, events: readonly SessionEvent[]): void {
  const latest = events.reduce((time, { at }) => Math.max(time, Date.parse(at)), endedAt ?? 0);
  updateSession(ctx.db, id, { endedAt: latest });
}
