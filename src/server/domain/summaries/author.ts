import { accountById } from '../../../db/queries/accounts.ts';
import { keyById } from '../../../db/queries/keys.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { actorText } from '../audit/model.ts';

/** Who makes a version, marks it or has an opinion of it: an account, whichever of its keys it uses; else as in the audit log. */
export function authorOf({ actor }: Ctx): string {
  if (actor.kind === 'key' && actor.accountId !== null) return `account:${actor.accountId}`;
  return actorText(actor);
}

/** The name of an account or a key; null where there is none: the program itself, the operator, who is erased. */
export function authorName(ctx: Ctx, author: string | null): string | null {
  const [kind, id] = author?.split(':') ?? [];
  if (id === undefined) return null;
  return (kind === 'account' ? accountById(ctx.db, id)?.name : keyById(ctx.db, id)?.key.name) ?? null;
}
