import { count, eq, inArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { accounts } from '../schema/accounts.ts';
import { logins } from '../schema/logins.ts';
import { roles } from '../schema/roles.ts';

export type RoleRow = typeof roles.$inferSelect;

export function insertRole(db: Db, row: RoleRow): void {
  db.orm.insert(roles).values(row).run();
}

export function roleById(db: Db, id: string): RoleRow | undefined {
  return db.orm.select().from(roles).where(eq(roles.id, id)).get();
}

export function allRoles(db: Db): RoleRow[] {
  return db.orm.select().from(roles).all();
}

export function updateRole(db: Db, id: string, change: Partial<Omit<RoleRow, 'id'>>): void {
  db.orm.update(roles).set(change).where(eq(roles.id, id)).run();
}

export function deleteRole(db: Db, id: string): boolean {
  return db.orm.delete(roles).where(eq(roles.id, id)).run().changes > 0;
}

/** How many accounts have each role, disabled ones too; a role that nobody has is not in it. */
export function accountsByRole(db: Db): Map<string, number> {
  const rows = db.orm.select({ role: accounts.role, n: count() }).from(accounts).groupBy(accounts.role).all();
  return new Map(rows.map(({ role, n }) => [role, n]));
}

export function countAccountsOfRole(db: Db, role: string): number {
  return db.orm.select({ n: count() }).from(accounts).where(eq(accounts.role, role)).get()?.n ?? 0;
}

export function deleteLoginsOfRole(db: Db, role: string): number {
  const theirs = db.orm.select({ id: accounts.id }).from(accounts).where(eq(accounts.role, role));
  return db.orm.delete(logins).where(inArray(logins.accountId, theirs)).run().changes;
}
