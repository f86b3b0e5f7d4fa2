import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { eventsOf, findSession } from '../sessions/find.ts';
import type { SessionEvent } from '../sessions/model.ts';
import type { Session } from '../sessions/record.ts';
import { currentSummary } from './find.ts';
import type { Summary } from './model.ts';
import { type Work, workOn } from './work.ts';

export interface SessionContent {
  readonly session: Session;
  readonly summary: Summary | null;
  readonly work: Work | null;
  /** Empty unless asked for. */
  readonly events: readonly SessionEvent[];
}

/** A session with what it contained, for somebody's eyes: no content without a record of who read it (SPEC K5). */
export function readSession(ctx: Ctx, id: string, { events }: { readonly events: boolean }): SessionContent {
  return transact(ctx.db, () => {
    const session = findSession(ctx, id);
    const summary = currentSummary(ctx, id);
    const log = events ? eventsOf(ctx, id) : [];
    if (summary || log.length > 0) {
      audit(ctx, { action: 'read', noun: 'session', id, details: { summary: summary?.version ?? null, events: log.length } });
    }
    return { session, summary, work: workOn(ctx, id), events: log };
  });
}
