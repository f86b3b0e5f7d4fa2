import { accountById } from '../../../db/queries/accounts.ts';
import { keyById } from '../../../db/queries/keys.ts';
import type { Actor, Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { grantsOf } from '../roles/grants.ts';
import { common, type Grants } from '../roles/permissions.ts';

/** Whoever began work, with what they may do by now: never more than they could then (`auth.required`: nothing at all). */
export function actorNow(ctx: Ctx, actor: Actor): Actor {
  if (actor.kind === 'account') return { ...actor, grants: common(actor.grants, ownersGrants(ctx, actor.id)) };
  if (actor.kind !== 'key') return actor;
  const key = keyById(ctx.db, actor.id)?.key;
  if (!key || key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= ctx.now().getTime())) return fail('auth.required', {});
  return actor.accountId === null ? actor : { ...actor, grants: common(actor.grants, ownersGrants(ctx, actor.accountId)) };
}

function ownersGrants(ctx: Ctx, accountId: string): Grants {
  const account = accountById(ctx.db, accountId);
  if (!account || account.disabledAt !== null) return fail('auth.required', {});
  return grantsOf(ctx, account.role);
}
