import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { apiKeys } from '../schema/keys.ts';

export type KeyRow = typeof apiKeys.$inferSelect;

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

export function allKeys(db: Db): KeyRow[] {
  return db.orm.select().from(apiKeys).orderBy(asc(apiKeys.createdAt), asc(apiKeys.id)).all();
}

export function markKeyUsed(db: Db, id: string, now: number): void {
  db.orm.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, id)).run();
}

export function revokeKeyRow(db: Db, id: string, now: number): boolean {
  const open = and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt));
  return db.orm.update(apiKeys).set({ revokedAt: now }).where(open).run().changes > 0;
}
