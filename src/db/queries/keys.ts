import { and, count, desc, eq, gt, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { fold, knowFold } from '../fold.ts';
import { accounts } from '../schema/accounts.ts';
import { apiKeys } from '../schema/keys.ts';

export type KeyRow = typeof apiKeys.$inferSelect;

/** A key with the account that it acts for; null: the company's. */
export interface OwnedKeyRow {
  readonly key: KeyRow;
  readonly account: { readonly id: string; readonly name: string; readonly email: string } | null;
}

/** What keys are asked by; all that is given must hold. */
export interface KeyFilter {
  /** Null: the company's. */
  readonly accountId?: string | null | undefined;
  /** Found in the key's name, or in its account's name or address, whatever their case and accents. */
  readonly search?: string | undefined;
  /** Not revoked and not over at `now`; `ending`: of these, those that end by `soon`. */
  readonly state?: 'active' | 'ending' | 'ended' | 'revoked' | undefined;
}

export interface KeyTimes {
  readonly now: number;
  readonly soon: number;
}

export interface KeyPlace {
  readonly createdAt: number;
  readonly id: string;
}

export function insertKey(db: Db, row: KeyRow): void {
  db.orm.insert(apiKeys).values(row).run();
}

/** Only keys that are not revoked. */
export function keyByHash(db: Db, hash: string): KeyRow | undefined {
  return db.orm
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, hash), isNull(apiKeys.revokedAt)))
    .get();
}

export function keyById(db: Db, id: string): OwnedKeyRow | undefined {
  return owned(db).where(eq(apiKeys.id, id)).get();
}

/** Newest first; `after` is the last one of the page before. */
export function listKeys(db: Db, filter: KeyFilter, times: KeyTimes, limit: number, after: KeyPlace | null): OwnedKeyRow[] {
  const older = after && or(lt(apiKeys.createdAt, after.createdAt), and(eq(apiKeys.createdAt, after.createdAt), lt(apiKeys.id, after.id)));
  return owned(db)
    .where(and(matching(db, filter, times), older ?? undefined))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(limit)
    .all();
}

export function countKeys(db: Db, filter: KeyFilter, times: KeyTimes): number {
  const found = db.orm.select({ n: count() }).from(apiKeys).leftJoin(accounts, eq(accounts.id, apiKeys.accountId));
  return found.where(matching(db, filter, times)).get()?.n ?? 0;
}

export function updateKey(db: Db, id: string, change: Partial<Pick<KeyRow, 'expiresAt' | 'lastUsedAt' | 'revokedAt'>>): void {
  db.orm.update(apiKeys).set(change).where(eq(apiKeys.id, id)).run();
}

function owned(db: Db) {
  const account = { id: accounts.id, name: accounts.name, email: accounts.email };
  return db.orm.select({ key: apiKeys, account }).from(apiKeys).leftJoin(accounts, eq(accounts.id, apiKeys.accountId)).$dynamic();
}

function matching(db: Db, { accountId, search, state }: KeyFilter, { now, soon }: KeyTimes): SQL | undefined {
  const open = isNull(apiKeys.revokedAt);
  const states = {
    active: and(open, or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now))),
    ending: and(open, gt(apiKeys.expiresAt, now), lte(apiKeys.expiresAt, soon)),
    ended: and(open, lte(apiKeys.expiresAt, now)),
    revoked: isNotNull(apiKeys.revokedAt),
  };
  return and(
    accountId === undefined ? undefined : accountId === null ? isNull(apiKeys.accountId) : eq(apiKeys.accountId, accountId),
    search ? found(db, search) : undefined,
    state && states[state],
  );
}

function found(db: Db, search: string): SQL {
  knowFold(db);
  const text = fold(search);
  return sql`(instr(fold(${apiKeys.name}), ${text}) > 0 or instr(fold(coalesce(${accounts.name}, '')), ${text}) > 0
    or instr(coalesce(${accounts.email}, ''), ${text}) > 0)`;
}
