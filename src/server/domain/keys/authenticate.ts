import { accountById } from '../../../db/queries/accounts.ts';
import { type KeyRow, keyByHash, keyById, updateKey } from '../../../db/queries/keys.ts';
import { minute } from '../../kit/clock.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Actor, Ctx } from '../../kit/ctx.ts';
import { grantsOf, grantsOfKey } from '../roles/grants.ts';
import type { Permission } from '../roles/permissions.ts';

type KeyActor = Extract<Actor, { kind: 'key' }>;

/** Who acts with this key; null if it is unknown, revoked or over, or its account is disabled. Notes its use once a minute. */
export function findKey(ctx: Ctx, token: string): KeyActor | null {
  const row = keyByHash(ctx.db, sha256(token));
  const actor = row ? actorOf(ctx, row) : null;
  const now = ctx.now().getTime();
  if (row && actor && now - (row.lastUsedAt ?? 0) >= minute) updateKey(ctx.db, row.id, { lastUsedAt: now });
  return actor;
}

/** Who acts with this key now, for work that it asked for earlier; null as in `findKey`. */
export function keyActor(ctx: Ctx, id: string): KeyActor | null {
  const row = keyById(ctx.db, id)?.key;
  return row && row.revokedAt === null ? actorOf(ctx, row) : null;
}

function actorOf(ctx: Ctx, row: KeyRow): KeyActor | null {
  if (row.expiresAt !== null && row.expiresAt <= ctx.now().getTime()) return null;
  const account = row.accountId === null ? null : accountById(ctx.db, row.accountId);
  if (account === undefined || (account && account.disabledAt !== null)) return null;
  const grants = grantsOfKey(row.scopes as Permission[], account && grantsOf(ctx, account.role));
  return { kind: 'key', id: row.id, accountId: row.accountId, grants };
}
