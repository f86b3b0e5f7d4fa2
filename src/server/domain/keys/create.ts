import { accountById } from '../../../db/queries/accounts.ts';
import { countKeys, insertKey, keyById, type OwnedKeyRow } from '../../../db/queries/keys.ts';
import { transact } from '../../../db/transact.ts';
import { iso } from '../../kit/clock.ts';
import { newToken, sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { ownAccountId } from '../accounts/own.ts';
import { audit, named } from '../audit/append.ts';
import { actorText } from '../audit/model.ts';
import { assertWithinOwn } from '../roles/assign.ts';
import { may } from '../roles/grants.ts';
import { everywhere, type Permission } from '../roles/permissions.ts';
import { keyTimes, lifetime, type MadeKey, mostKeys, type NewKey, toKey } from './model.ts';

/**
 * A key, with its secret in this answer alone. No key is wider than its maker: one for the maker's own account takes of
 * their permissions; one for the company or somebody else takes only what the maker holds over everything. No key that
 * a key makes outlasts it.
 * @throws Failure role.beyond-own, record.missing (the account), record.conflict (`too-many`), input.invalid
 */
export function createKey(ctx: Ctx, { name, accountId, scopes, expiresAt }: NewKey): MadeKey {
  return transact(ctx.db, () => {
    if (accountId !== null && !accountById(ctx.db, accountId)) fail('record.missing', { noun: 'account', id: accountId });
    assertOwnWidth(ctx, accountId, scopes);
    const made = addKey(ctx, { name, accountId, scopes, expiresAt: endOf(ctx, accountId, expiresAt) });
    const details = { name: named(ctx, name), account: accountId, scopes, expiresAt: made.expiresAt };
    audit(ctx, { action: 'created', noun: 'key', id: made.id, details });
    return made;
  });
}

/** Refuses more than the actor may hand out. */
export function assertOwnWidth(ctx: Ctx, accountId: string | null, scopes: readonly Permission[]): void {
  if (accountId !== null && accountId === ownAccountId(ctx)) {
    const missing = scopes.filter((scope) => !may(ctx, scope));
    if (missing.length > 0) fail('role.beyond-own', { missing: missing.join(', ') });
    return;
  }
  // One's own account is nobody else's, and a company has none.
  if (scopes.includes('self')) fail('input.invalid', { field: 'scopes', reason: 'self-is-personal' });
  assertWithinOwn(ctx, everywhere(scopes));
}

/** When it ends, in milliseconds; null: never. Told nothing, a year from now. */
function endOf(ctx: Ctx, accountId: string | null, wanted: string | null | undefined): number | null {
  const now = ctx.now().getTime();
  if (wanted === undefined) return earlier(now + lifetime.usual, lastEnd(ctx));
  const end = wanted === null ? never : Date.parse(wanted);
  const longest = accountId === null && wanted === null ? never : now + lifetime.longest;
  const last = lastEnd(ctx) ?? never;
  if (end <= now) fail('input.invalid', { field: 'expiresAt', reason: 'in-the-past' });
  if (end > longest) fail('input.invalid', { field: 'expiresAt', reason: 'key-too-long', detail: iso(longest).slice(0, 10) });
  if (end > last) fail('input.invalid', { field: 'expiresAt', reason: 'key-outlasts-maker', detail: iso(last).slice(0, 10) });
  return wanted === null ? null : end;
}

const never = Number.POSITIVE_INFINITY;

/** Of two ends, either of which may be never, the earlier one. */
export function earlier(one: number | null, other: number | null): number | null {
  const first = Math.min(one ?? never, other ?? never);
  return first === never ? null : first;
}

/** When the key that acts ends; null: nothing that acts has an end. */
export function lastEnd({ db, actor }: Ctx): number | null {
  return actor.kind === 'key' ? (keyById(db, actor.id)?.key.expiresAt ?? null) : null;
}

/** A step that verbs share; runs inside its caller's transaction. */
export function addKey(
  ctx: Ctx,
  key: { name: string; accountId: string | null; scopes: readonly Permission[]; expiresAt: number | null },
): MadeKey {
  if (countKeys(ctx.db, { accountId: key.accountId, state: 'active' }, keyTimes(ctx)) >= mostKeys) {
    fail('record.conflict', { noun: 'key', id: key.name, reason: 'too-many', limit: mostKeys });
  }
  const token = `dbk_${newToken(ctx.random)}`;
  const row = {
    ...key,
    id: ctx.id(),
    hash: sha256(token),
    createdBy: actorText(ctx.actor),
    createdAt: ctx.now().getTime(),
    lastUsedAt: null,
    revokedAt: null,
  };
  insertKey(ctx.db, row);
  return { ...toKey(keyById(ctx.db, row.id) as OwnedKeyRow, keyTimes(ctx)), key: token };
}
