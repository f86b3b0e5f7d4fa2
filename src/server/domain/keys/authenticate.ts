import { accountById } from '../../../db/queries/accounts.ts';
import { keyByHash, updateKey } from '../../../db/queries/keys.ts';
import { minute } from '../../kit/clock.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Actor, Ctx } from '../../kit/ctx.ts';
import { grantsOf, grantsOfKey } from '../roles/grants.ts';
import type { Permission } from '../roles/permissions.ts';

/** Who acts with this key; null if it is unknown, revoked or over, or its account is disabled. Notes its use once a minute. */
export function findKey(ctx: Ctx, token: string): Extract<Actor, { kind: 'key' }> | null {
  const row = keyByHash(ctx.db, sha256(token));
  const now = ctx.now().getTime();
  if (!row || (row.expiresAt !== null && row.expiresAt <= now)) return null;
  const account = row.accountId === null ? null : accountById(ctx.db, row.accountId);
  if (account === undefined || (account && account.disabledAt !== null)) return null;
  if (now - (row.lastUsedAt ?? 0) >= minute) updateKey(ctx.db, row.id, { lastUsedAt: now });
  const grants = grantsOfKey(row.scopes as Permission[], account && grantsOf(ctx, account.role));
  return { kind: 'key', id: row.id, accountId: row.accountId, grants };
}
