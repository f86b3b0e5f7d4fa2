import { accountById } from '../../../db/queries/accounts.ts';
import { allKeys, insertKey, type KeyRow, keyByHash, markKeyUsed, revokeKeyRow } from '../../../db/queries/keys.ts';
import { transact } from '../../../db/transact.ts';
import { iso, minute } from '../../kit/clock.ts';
import { newToken, sha256 } from '../../kit/crypto.ts';
import type { Actor, Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit, named } from '../audit/append.ts';
import { actorText } from '../audit/model.ts';
import { grantsOf, grantsOfKey } from '../roles/grants.ts';
import type { Permission } from '../roles/permissions.ts';

/** An API key without its secret. Times are RFC 3339. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** Null: the company's. */
  readonly accountId: string | null;
  readonly scopes: readonly Permission[];
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface NewKey {
  readonly name: string;
  /** Null: the company's, which no account's reach limits. */
  readonly accountId: string | null;
  readonly scopes: readonly Permission[];
  /** RFC 3339. */
  readonly expiresAt?: string | null;
}

/** `token` is the key itself ("dbk_…"): shown this once, never stored. */
export function createKey(ctx: Ctx, input: NewKey): { readonly key: ApiKey; readonly token: string } {
  const token = `dbk_${newToken(ctx.random)}`;
  return transact(ctx.db, () => {
    const { accountId } = input;
    if (accountId !== null && !accountById(ctx.db, accountId)) fail('record.missing', { noun: 'account', id: accountId });
    const row = {
      ...input,
      id: ctx.id(),
      hash: sha256(token),
      createdBy: actorText(ctx.actor),
      createdAt: ctx.now().getTime(),
      expiresAt: input.expiresAt ? Date.parse(input.expiresAt) : null,
      lastUsedAt: null,
      revokedAt: null,
    };
    insertKey(ctx.db, row);
    const details = { name: named(ctx, row.name), account: row.accountId, scopes: row.scopes };
    audit(ctx, { action: 'created', noun: 'key', id: row.id, details });
    return { key: toKey(row), token };
  });
}

/** Who acts with this key; null if it is unknown, revoked or over, or its account is disabled. Notes its use once a minute. */
export function findKey(ctx: Ctx, token: string): Extract<Actor, { kind: 'key' }> | null {
  const row = keyByHash(ctx.db, sha256(token));
  const now = ctx.now().getTime();
  if (!row || (row.expiresAt !== null && row.expiresAt <= now)) return null;
  const account = row.accountId === null ? null : accountById(ctx.db, row.accountId);
  if (account === undefined || (account && account.disabledAt !== null)) return null;
  if (now - (row.lastUsedAt ?? 0) >= minute) markKeyUsed(ctx.db, row.id, now);
  const grants = grantsOfKey(row.scopes as Permission[], account && grantsOf(ctx, account.role));
  return { kind: 'key', id: row.id, accountId: row.accountId, grants };
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
  const { hash: _, scopes, createdAt, expiresAt, lastUsedAt, revokedAt, ...rest } = row;
  const times = { createdAt: iso(createdAt), expiresAt: iso(expiresAt), lastUsedAt: iso(lastUsedAt), revokedAt: iso(revokedAt) };
  return { ...rest, ...times, scopes: scopes as Permission[] };
}
