import { eq, lte } from 'drizzle-orm';
import type { Db } from '../client.ts';
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

export function deleteExpiredInvites(db: Db, now: number): number {
  return db.orm.delete(invites).where(lte(invites.expiresAt, now)).run().changes;
}
