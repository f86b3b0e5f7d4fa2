import { accountById } from '../../../db/queries/accounts.ts';
import { keyById } from '../../../db/queries/keys.ts';
import type { Actor, Ctx } from '../../kit/ctx.ts';

/** Whoever attests, as a receipt keeps it: an account's id, "key:ID" of a company's key, "operator", "system". */
export function attesterOf(actor: Actor): string {
  if (actor.kind === 'account') return actor.id;
  return actor.kind === 'key' ? (actor.accountId ?? `key:${actor.id}`) : actor.kind;
}

/** The same by name; null: an account or key that is gone, or whoever runs the box. */
export function attesterName(ctx: Ctx, attester: string | null): string | null {
  if (attester === null) return null;
  if (attester.startsWith('key:')) return keyById(ctx.db, attester.slice('key:'.length))?.key.name ?? null;
  return accountById(ctx.db, attester)?.name ?? null;
}
