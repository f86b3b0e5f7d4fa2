import { and, count, eq, lt } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { factors, recoveryCodes } from '../schema/factors.ts';

export type FactorRow = typeof factors.$inferSelect;

export function factorOfAccount(db: Db, accountId: string): FactorRow | undefined {
  return db.orm.select().from(factors).where(eq(factors.accountId, accountId)).get();
}

export function insertFactor(db: Db, row: FactorRow): void {
  db.orm.insert(factors).values(row).run();
}

export function updateFactor(db: Db, accountId: string, change: Partial<Omit<FactorRow, 'accountId'>>): void {
  db.orm.update(factors).set(change).where(eq(factors.accountId, accountId)).run();
}

/** True if no code of this time step or a later one was accepted before. */
export function takeStep(db: Db, accountId: string, step: number): boolean {
  const fresh = and(eq(factors.accountId, accountId), lt(factors.lastStep, step));
  return db.orm.update(factors).set({ lastStep: step }).where(fresh).run().changes > 0;
}

export function deleteFactor(db: Db, accountId: string): boolean {
  db.orm.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
  return db.orm.delete(factors).where(eq(factors.accountId, accountId)).run().changes > 0;
}

export function replaceRecoveryCodes(db: Db, accountId: string, hashes: readonly string[]): void {
  db.orm.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
  db.orm
    .insert(recoveryCodes)
    .values(hashes.map((hash) => ({ accountId, hash })))
    .run();
}

/** True once for each code. */
export function takeRecoveryCode(db: Db, accountId: string, hash: string): boolean {
  const code = and(eq(recoveryCodes.accountId, accountId), eq(recoveryCodes.hash, hash));
  return db.orm.delete(recoveryCodes).where(code).run().changes > 0;
}

export function countRecoveryCodes(db: Db, accountId: string): number {
  return db.orm.select({ n: count() }).from(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).get()?.n ?? 0;
}
