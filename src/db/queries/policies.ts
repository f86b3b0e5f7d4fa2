import { count, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { fold, knowFold } from '../fold.ts';
import { devices, policies } from '../schema/devices.ts';

export type PolicyRow = typeof policies.$inferSelect;

/** A device as its policy's page tells it. */
export type PolicyDeviceRow = Pick<typeof devices.$inferSelect, 'id' | 'name' | 'platform' | 'access' | 'optedOut'>;

export function insertPolicy(db: Db, row: PolicyRow): void {
  db.orm.insert(policies).values(row).run();
}

export function policyById(db: Db, id: string): PolicyRow | undefined {
  return db.orm.select().from(policies).where(eq(policies.id, id)).get();
}

/** Whatever its case and accents: two policies that a reader would mix up are one. */
export function policyByName(db: Db, name: string): PolicyRow | undefined {
  knowFold(db);
  return db.orm
    .select()
    .from(policies)
    .where(sql`fold(${policies.name}) = ${fold(name)}`)
    .get();
}

/** By name, from the one after `after` (folded) on, each with how many devices have it. */
export function policiesAfter(db: Db, after: string | null, limit: number): (PolicyRow & { devices: number; folded: string })[] {
  knowFold(db);
  const folded = sql<string>`fold(${policies.name})`;
  const having = sql<number>`(select count(*) from ${devices} where policy_id = policies.id)`;
  return db.orm
    .select({ ...getTableColumns(policies), devices: having, folded })
    .from(policies)
    .where(after === null ? undefined : sql`${folded} > ${after}`)
    .orderBy(folded)
    .limit(limit)
    .all();
}

export function countPolicies(db: Db): number {
  return db.orm.select({ n: count() }).from(policies).get()?.n ?? 0;
}

/** The devices that have it. */
export function countDevicesOfPolicy(db: Db, id: string): number {
  return db.orm.select({ n: count() }).from(devices).where(eq(devices.policyId, id)).get()?.n ?? 0;
}

/** Those that have it, by name without case, from the one after `after` on. */
export function devicesOfPolicyAfter(
  db: Db,
  policyId: string,
  after: string | null,
  limit: number,
): (PolicyDeviceRow & { lowered: string })[] {
  const { id, name, platform, access, optedOut } = devices;
  const lowered = sql<string>`lower(${devices.name})`;
  return db.orm
    .select({ id, name, platform, access, optedOut, lowered })
    .from(devices)
    .where(sql`${devices.policyId} = ${policyId}${after === null ? sql`` : sql` and ${lowered} > ${after}`}`)
    .orderBy(lowered)
    .limit(limit)
    .all();
}

export function updatePolicy(db: Db, id: string, change: Partial<Omit<PolicyRow, 'id'>>): void {
  db.orm.update(policies).set(change).where(eq(policies.id, id)).run();
}

/** Devices that have it are left with none. */
export function deletePolicyRow(db: Db, id: string): void {
  db.orm.delete(policies).where(eq(policies.id, id)).run();
}
