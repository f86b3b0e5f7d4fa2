import type { Sight } from '../../../db/queries/sight.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { reachOf } from '../roles/grants.ts';

/** Whose sessions the actor may see (SPEC H1); `auth.forbidden` if nobody's. Every look-up of a session goes through this. */
export function sightOf(ctx: Ctx): Sight {
  const reach = reachOf(ctx, 'summaries.view');
  if (reach === 'all') return 'all';
  const accountId = ownAccount(ctx);
  if (reach === null || accountId === null) return fail('auth.forbidden', { permission: 'summaries.view' });
  return { accountId, groups: reach === 'groups' };
}

/** Who sends: the account, whichever of its keys it uses; the company's keys are one sender. */
export function senderOf(ctx: Ctx): string {
  const accountId = ownAccount(ctx);
  if (accountId !== null) return `account:${accountId}`;
  return ctx.actor.kind === 'key' ? 'company' : ctx.actor.kind;
}

function ownAccount({ actor }: Ctx): string | null {
  if (actor.kind === 'account') return actor.id;
  return actor.kind === 'key' ? actor.accountId : null;
}
