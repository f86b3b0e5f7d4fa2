import { accountById } from '../../../db/queries/accounts.ts';
import { allKeys, insertKey, type KeyRow, keyByHash, markKeyUsed, revokeKeyRow } from '../../../db/queries/keys.ts';
import { transact } from '../../../db/transact.ts';
import { iso, minute } from '../../kit/clock.ts';
import { newToken, sha256 } from '../../kit/crypto.ts';
import type { Actor, Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit, named } from '../audit/append.ts';

/** An API key without its secret. Times are RFC 3339. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly accountId: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface NewKey {
  readonly name: string;
  readonly accountId: string;
  readonly scopes: readonly string[];
}

/** `token` is the key itself ("dbk_…"): shown this once, never stored. */
export function createKey(ctx: Ctx, input: NewKey): { readonly key: ApiKey; readonly token: string } {
  const token = `dbk_${newToken(ctx.random)}`;
  return transact(ctx.db, () => {
    if (!accountById(ctx.db, input.accountId)) fail('record.missing', { noun: 'account', id: input.accountId });
    const row = { ...input, id: ctx.id(), hash: sha256(token), createdAt: ctx.now().getTime(), lastUsedAt: null, revokedAt: null };
    insertKey(ctx.db, row);
    const details = { name: named(ctx, row.name), account: row.accountId, scopes: row.scopes };
    audit(ctx, { action: 'created', noun: 'key', id: row.id, details });
    return { key: toKey(row), token };
  });
}

/** Who acts with this key; null if it is unknown or revoked, or its account is disabled. Notes its use once a minute. */
export function findKey(ctx: Ctx, token: string): Extract<Actor, { kind: 'key' }> | null {
  const row = keyByHash(ctx.db, sha256(token));
  const account = row && accountById(ctx.db, row.accountId);
  if (!account || account.disabledAt !== null) return null;
  const now = ctx.now().getTime();
  if (now - (row.lastUsedAt ?? 0) >= minute) markKeyUsed(ctx.db, row.id, now);
  return { kind: 'key', id: row.id, accountId: account.id, role: account.role, scopes: row.scopes };
}

export function revokeKey(ctx: Ctx, id: string): void {
  transact(ctx.db, () => {
    if (!revokeKeyRow(ctx.db, id, ctx.now().getTime())) fail('record.missing', { noun: 'key', id });
    audit(ctx, { action: 'revoked', noun: 'key', id });
  });
}

/** Oldest first, revoked ones too. */
export function listKeys(ctx: Ctx): ApiKey[] {
  return allKeys(ctx.db).map(toKey);
}

function toKey(row: KeyRow): ApiKey {
  const { hash: _, createdAt, lastUsedAt, revokedAt, ...rest } = row;
  return { ...rest, createdAt: iso(createdAt), lastUsedAt: iso(lastUsedAt), revokedAt: iso(revokedAt) };
}
