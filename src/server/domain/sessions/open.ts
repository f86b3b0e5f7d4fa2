import { type SessionRow, sessionByExternalId } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { askRemote, type Question } from '../consent/ask.ts';
import { ownOrSeenRow, sees } from './find.ts';
import type { SessionInput } from './model.ts';
import { type Session, toSession } from './record.ts';
import { senderOf } from './sight.ts';
import { addSession, endSession } from './store.ts';

export interface Opened {
  readonly session: Session;
  readonly state: 'added' | 'unchanged';
  /** Where it waits for the remote person: what to show them. In this answer alone; `askAgain` makes another one. */
  readonly question: Question | null;
}

/**
 * Opens a session, if the rules let it be captured with the events that came along (SPEC C1, C2), else without any; one with an `end` is ended at once. `source` is the name space of
 * `input.id`: the same id again changes nothing and answers what is there.
 */
export function openSession(ctx: Ctx, input: SessionInput, source = 'api'): Opened {
  return transact(ctx.db, () => {
    const added = addSession(ctx, source, input);
    if (!added) return { session: toSession(existingRow(ctx, source, input.id)), state: 'unchanged', question: null };
    if (input.end === undefined) return { session: toSession(added.session), state: 'added', question: added.question };
    return { session: toSession(endSession(ctx, added.session, Date.parse(input.end))), state: 'added', question: null };
  });
}

/** Asks the remote person once more (SPEC B2); the link before ends. `record.conflict` unless the session waits for an answer. */
export function askAgain(ctx: Ctx, sessionId: string): Question {
  return transact(ctx.db, () => {
    const row = ownOrSeenRow(ctx, sessionId);
    return row.capture === 'waiting'
      ? askRemote(ctx, row)
      : fail('record.conflict', { noun: 'session', id: row.id, reason: 'not-waiting' });
  });
}

/** For verbs that take sessions in: an id that another sender used tells nothing of that sender's session. */
export function existingRow(ctx: Ctx, source: string, externalId: string): SessionRow {
  const row = sessionByExternalId(ctx.db, source, externalId);
  const known = row && (row.openedBy === senderOf(ctx) || sees(ctx, row.id));
  return known ? row : fail('record.conflict', { noun: 'session', id: externalId, reason: 'other-sender' });
}
