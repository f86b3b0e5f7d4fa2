import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';

/** The account that the actor is or acts for; null: the box's operator, the system and the company's keys have none. */
export function ownAccountId(ctx: Ctx): string | null {
  const { actor } = ctx;
  if (actor.kind === 'account') return actor.id;
  return actor.kind === 'key' ? actor.accountId : null;
}

/** For what only an account can ask for; refuses (`record.missing`) who has none. */
export function ownAccount(ctx: Ctx): string {
  return ownAccountId(ctx) ?? fail('record.missing', { noun: 'account', id: 'me' });
}
