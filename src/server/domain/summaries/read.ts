import { isRecordedSince } from '../../../db/queries/audit.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { actorText } from '../audit/model.ts';
import { eventsOf, findSession, sessionRow } from '../sessions/find.ts';
import type { SessionEvent } from '../sessions/model.ts';
import { type Session, toSession } from '../sessions/record.ts';
import { currentSummary } from './find.ts';
import type { Summary } from './model.ts';
import { isStale } from './stale.ts';
import { type Work, workOn } from './work.ts';

export interface SessionContent {
  readonly session: Session;
  readonly summary: Summary | null;
  /** Events arrived after the summary was begun (SPEC C7). */
  readonly isStale: boolean;
  readonly work: Work | null;
  /** Empty unless asked for. */
  readonly events: readonly SessionEvent[];
}

/** A session with what it contained, for somebody's eyes: no content without a record of who read it (SPEC K5). */
export function readSession(ctx: Ctx, id: string, { events }: { readonly events: boolean }): SessionContent {
  return transact(ctx.db, () => {
    const row = sessionRow(ctx, id);
    const summary = currentSummary(ctx, id);
    const work = workOn(ctx, id);
    const log = events ? eventsOf(ctx, id) : [];
    if (summary || log.length > 0 || holdsText(work)) {
      audit(ctx, { action: 'read', noun: 'session', id, details: { summary: summary?.version ?? null, events: log.length } });
    }
    return { session: toSession(row), summary, isStale: summary !== null && isStale(row, summary), work, events: log };
  });
}

/** The work on a session, for somebody who follows it: what is written meanwhile leaves one record for each run, however often they look. */
export function readWork(ctx: Ctx, id: string): Work | null {
  return transact(ctx.db, () => {
    findSession(ctx, id);
    const work = workOn(ctx, id);
    const since = work?.startedAt ? Date.parse(work.startedAt) : 0;
    if (holdsText(work) && !isRecordedSince(ctx.db, { actor: actorText(ctx.actor), recordId: id, action: 'read' }, since)) {
      audit(ctx, { action: 'read', noun: 'session', id, details: { summary: null, events: 0 } });
    }
    return work;
  });
}

function holdsText(work: Work | null): boolean {
  return Object.keys(work?.progress?.parts ?? {}).length > 0;
}
