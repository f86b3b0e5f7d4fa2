import { count, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { fold, knowFold } from '../fold.ts';
import { deviceGroups, devices } from '../schema/devices.ts';

export type DeviceGroupRow = typeof deviceGroups.$inferSelect;

export function insertDeviceGroup(db: Db, row: DeviceGroupRow): void {
  db.orm.insert(deviceGroups).values(row).run();
}

export function deviceGroupById(db: Db, id: string): DeviceGroupRow | undefined {
  return db.orm.select().from(deviceGroups).where(eq(deviceGroups.id, id)).get();
}

/** Whatever its case and accents: two groups that a reader would mix up are one. */
export function deviceGroupByName(db: Db, name: string): DeviceGroupRow | undefined {
  knowFold(db);
  return db.orm
    .select()
    .from(deviceGroups)
    .where(sql`fold(${deviceGroups.name}) = ${fold(name)}`)
    .get();
}

export function allDeviceGroups(db: Db): DeviceGroupRow[] {
  knowFold(db);
  return db.orm.select().from(deviceGroups).orderBy(sql`fold(${deviceGroups.name})`).all();
}

/** By name, from the one after `after` (folded) on, each with how many devices are in it. */
export function deviceGroupsAfter(db: Db, after: string | null, limit: number): (DeviceGroupRow & { devices: number; folded: string })[] {
  knowFold(db);
  const folded = sql<string>`fold(${deviceGroups.name})`;
  const inside = sql<number>`(select count(*) from ${devices} where group_id = device_groups.id)`;
  return db.orm
    .select({ ...getTableColumns(deviceGroups), devices: inside, folded })
    .from(deviceGroups)
    .where(after === null ? undefined : sql`${folded} > ${after}`)
    .orderBy(folded)
    .limit(limit)
    .all();
}

export function countDeviceGroups(db: Db): number {
  return db.orm.select({ n: count() }).from(deviceGroups).get()?.n ?? 0;
}

export function countDevicesInGroup(db: Db, groupId: string): number {
  return db.orm.select({ n: count() }).from(devices).where(eq(devices.groupId, groupId)).get()?.n ?? 0;
}

export function renameDeviceGroupRow(db: Db, id: string, name: string): void {
  db.orm.update(deviceGroups).set({ name }).where(eq(deviceGroups.id, id)).run();
}

/** Its devices stay, in no group. */
export function deleteDeviceGroupRow(db: Db, id: string): void {
  db.orm.delete(deviceGroups).where(eq(deviceGroups.id, id)).run();
}
