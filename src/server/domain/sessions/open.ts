import { type SessionRow, sessionByExternalId } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { sees } from './find.ts';
import type { SessionInput } from './model.ts';
import { type Session, toSession } from './record.ts';
import { senderOf } from './sight.ts';
import { addSession, endSession } from './store.ts';

/**
 * Opens a session, with the events that came along; one with an `end` is ended at once. `source` is the name space of
 * `input.id`: the same id again changes nothing and answers what is there.
 */
export function openSession(
  ctx: Ctx,
  input: SessionInput,
  source = 'api',
): { readonly session: Session; readonly state: 'added' | 'unchanged' } {
  return transact(ctx.db, () => {
    const added = addSession(ctx, source, input);
    if (!added) return { session: toSession(existingRow(ctx, source, input.id)), state: 'unchanged' };
    const row = input.end === undefined ? added : endSession(ctx, added, Date.parse(input.end));
    return { session: toSession(row), state: 'added' };
  });
}

/** For verbs that take sessions in: an id that another sender used tells nothing of that sender's session. */
export function existingRow(ctx: Ctx, source: string, externalId: string): SessionRow {
  const row = sessionByExternalId(ctx.db, source, externalId);
  const known = row && (row.openedBy === senderOf(ctx) || sees(ctx, row.id));
  return known ? row : fail('record.conflict', { noun: 'session', id: externalId, reason: 'other-sender' });
}
