import { type KeyRow, updateKey } from '../../../db/queries/keys.ts';
import { transact } from '../../../db/transact.ts';
import { hour } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit, named } from '../audit/append.ts';
import type { Permission } from '../roles/permissions.ts';
import { addKey, assertOwnWidth, earlier, lastEnd } from './create.ts';
import { keyRow, type Whose } from './find.ts';
import type { MadeKey } from './model.ts';

/** Hours that the old key goes on beside the new one, if nobody says otherwise, and at most. */
export const grace = { usual: 24, longest: 7 * 24 };

/**
 * A new key in place of another: same name, account and scopes, and as long a life as that one had. The old one goes on
 * for the hours of grace, so that programs can change over; with 0 it ends at once.
 * @throws Failure record.missing, record.conflict (`key-over`), and whatever making it throws
 */
export function rotateKey(ctx: Ctx, whose: Whose, id: string, graceHours = grace.usual): MadeKey {
  return transact(ctx.db, () => {
    const { key: old } = keyRow(ctx, whose, id);
    const now = ctx.now().getTime();
    if (old.revokedAt !== null || (old.expiresAt !== null && old.expiresAt <= now)) {
      fail('record.conflict', { noun: 'key', id, reason: 'key-over' });
    }
    const { name, accountId } = old;
    const scopes = old.scopes as Permission[];
    assertOwnWidth(ctx, accountId, scopes);
    // Before the old one's end moves: a key that rotates itself gives no more life than it has.
    const expiresAt = earlier(sameLife(old, now), lastEnd(ctx));
    const oldEnd = Math.min(now + graceHours * hour, old.expiresAt ?? Number.POSITIVE_INFINITY);
    updateKey(ctx.db, id, oldEnd > now ? { expiresAt: oldEnd } : { revokedAt: now });
    const made = addKey(ctx, { name, accountId, scopes, expiresAt });
    const details = { name: named(ctx, name), replacement: made.id, oldEndsAt: oldEnd, expiresAt: made.expiresAt };
    audit(ctx, { action: 'rotated', noun: 'key', id, details });
    return made;
  });
}

function sameLife({ createdAt, expiresAt }: KeyRow, now: number): number | null {
  return expiresAt === null ? null : now + expiresAt - createdAt;
}
