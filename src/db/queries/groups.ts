import { and, asc, count, eq, getTableColumns, gt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { fold, knowFold } from '../fold.ts';
import { accounts } from '../schema/accounts.ts';
import { groupMembers, groups } from '../schema/groups.ts';
import type { AccountRow } from './accounts.ts';

export type GroupRow = typeof groups.$inferSelect;

export interface GroupOfAccount {
  readonly accountId: string;
  readonly id: string;
  readonly name: string;
}

export function insertGroup(db: Db, row: GroupRow): void {
  db.orm.insert(groups).values(row).run();
}

export function groupById(db: Db, id: string): GroupRow | undefined {
  return db.orm.select().from(groups).where(eq(groups.id, id)).get();
}

/** Whatever its case and accents: two groups that a reader would mix up are one. */
export function groupByName(db: Db, name: string): GroupRow | undefined {
  knowFold(db);
  return db.orm
    .select()
    .from(groups)
    .where(sql`fold(${groups.name}) = ${fold(name)}`)
    .get();
}

export function allGroups(db: Db): GroupRow[] {
  knowFold(db);
  return db.orm.select().from(groups).orderBy(sql`fold(${groups.name})`).all();
}

/** By name, from the one after `after` (folded) on, each with how many are in it. */
export function groupsAfter(db: Db, after: string | null, limit: number): (GroupRow & { members: number; folded: string })[] {
  knowFold(db);
  const folded = sql<string>`fold(${groups.name})`;
  const members = sql<number>`(select count(*) from ${groupMembers} where group_id = ${groups.id})`;
  return db.orm
    .select({ ...getTableColumns(groups), members, folded })
    .from(groups)
    .where(after === null ? undefined : sql`${folded} > ${after}`)
    .orderBy(folded)
    .limit(limit)
    .all();
}

export function countGroups(db: Db): number {
  return db.orm.select({ n: count() }).from(groups).get()?.n ?? 0;
}

export function countMembers(db: Db, groupId: string): number {
  return db.orm.select({ n: count() }).from(groupMembers).where(eq(groupMembers.groupId, groupId)).get()?.n ?? 0;
}

/** The roles that its members have. */
export function rolesInGroup(db: Db, groupId: string): string[] {
  const rows = db.orm
    .selectDistinct({ role: accounts.role })
    .from(groupMembers)
    .innerJoin(accounts, eq(accounts.id, groupMembers.accountId))
    .where(eq(groupMembers.groupId, groupId))
    .all();
  return rows.map(({ role }) => role);
}

export function renameGroupRow(db: Db, id: string, name: string): void {
  db.orm.update(groups).set({ name }).where(eq(groups.id, id)).run();
}

/** With its memberships. */
export function deleteGroupRow(db: Db, id: string): void {
  db.orm.delete(groups).where(eq(groups.id, id)).run();
}

/** False: it was in it already. */
export function addMember(db: Db, groupId: string, accountId: string): boolean {
  return db.orm.insert(groupMembers).values({ groupId, accountId }).onConflictDoNothing().run().changes > 0;
}

/** False: it was not in it. */
export function removeMember(db: Db, groupId: string, accountId: string): boolean {
  const one = and(eq(groupMembers.groupId, groupId), eq(groupMembers.accountId, accountId));
  return db.orm.delete(groupMembers).where(one).run().changes > 0;
}

/** By address, from the one after `after` on. */
export function membersAfter(db: Db, groupId: string, after: string | null, limit: number): AccountRow[] {
  return db.orm
    .select(getTableColumns(accounts))
    .from(groupMembers)
    .innerJoin(accounts, eq(accounts.id, groupMembers.accountId))
    .where(and(eq(groupMembers.groupId, groupId), after === null ? undefined : gt(accounts.email, after)))
    .orderBy(asc(accounts.email))
    .limit(limit)
    .all();
}

/** The groups that these accounts are in, by name. */
export function groupsOfAccounts(db: Db, accountIds: readonly string[]): GroupOfAccount[] {
  knowFold(db);
  return db.orm
    .select({ accountId: groupMembers.accountId, id: groups.id, name: groups.name })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(sql`${groupMembers.accountId} in (select value from json_each(${JSON.stringify(accountIds)}))`)
    .orderBy(sql`fold(${groups.name})`)
    .all();
}
