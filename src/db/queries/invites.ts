import { eq, inArray, lte } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { accounts } from '../schema/accounts.ts';
import { invites } from '../schema/invites.ts';

export type InviteRow = typeof invites.$inferSelect;

export function insertInvite(db: Db, row: InviteRow): void {
  db.orm.insert(invites).values(row).run();
}

export function inviteById(db: Db, id: string): InviteRow | undefined {
  return db.orm.select().from(invites).where(eq(invites.id, id)).get();
}

export function deleteInvitesOfAccount(db: Db, accountId: string): number {
  return db.orm.delete(invites).where(eq(invites.accountId, accountId)).run().changes;
}

export function deleteInvitesOfRole(db: Db, role: string): void {
  const theirs = db.orm.select({ id: accounts.id }).from(accounts).where(eq(accounts.role, role));
  db.orm.delete(invites).where(inArray(invites.accountId, theirs)).run();
}

export function deleteExpiredInvites(db: Db, now: number): number {
  return db.orm.delete(invites).where(lte(invites.expiresAt, now)).run().changes;
}
