import { and, asc, desc, eq, lte, ne } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { logins } from '../schema/logins.ts';

export type LoginRow = typeof logins.$inferSelect;

export function insertLogin(db: Db, row: LoginRow): void {
  db.orm.insert(logins).values(row).run();
}

export function loginById(db: Db, id: string): LoginRow | undefined {
  return db.orm.select().from(logins).where(eq(logins.id, id)).get();
}

/** The newest first. */
export function loginsOfAccount(db: Db, accountId: string): LoginRow[] {
  return db.orm.select().from(logins).where(eq(logins.accountId, accountId)).orderBy(desc(logins.createdAt), asc(logins.id)).all();
}

export function touchLogin(db: Db, id: string, lastSeenAt: number, expiresAt: number): void {
  db.orm.update(logins).set({ lastSeenAt, expiresAt }).where(eq(logins.id, id)).run();
}

export function deleteLogin(db: Db, id: string): boolean {
  return db.orm.delete(logins).where(eq(logins.id, id)).run().changes > 0;
}

export function deleteLoginsOfAccount(db: Db, accountId: string, except: string | null = null): number {
  const others = except === null ? undefined : ne(logins.id, except);
  return db.orm
    .delete(logins)
    .where(and(eq(logins.accountId, accountId), others))
    .run().changes;
}

export function deleteExpiredLogins(db: Db, now: number): number {
  return db.orm.delete(logins).where(lte(logins.expiresAt, now)).run().changes;
}
