import { asc, count, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { accounts } from '../schema/accounts.ts';

export type AccountRow = typeof accounts.$inferSelect;

export function insertAccount(db: Db, row: AccountRow): void {
  db.orm.insert(accounts).values(row).run();
}

export function accountById(db: Db, id: string): AccountRow | undefined {
  return db.orm.select().from(accounts).where(eq(accounts.id, id)).get();
}

/** `email` in lower case. */
export function accountByEmail(db: Db, email: string): AccountRow | undefined {
  return db.orm.select().from(accounts).where(eq(accounts.email, email)).get();
}

export function allAccounts(db: Db): AccountRow[] {
  return db.orm.select().from(accounts).orderBy(asc(accounts.email)).all();
}

export function countAccounts(db: Db): number {
  return db.orm.select({ n: count() }).from(accounts).get()?.n ?? 0;
}

export function updateAccount(db: Db, id: string, change: Partial<Omit<AccountRow, 'id'>>): void {
  db.orm.update(accounts).set(change).where(eq(accounts.id, id)).run();
}
