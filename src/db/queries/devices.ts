import { eq, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { devices, modules, policies } from '../schema/devices.ts';

export type DeviceRow = typeof devices.$inferSelect;
export type PolicyRow = typeof policies.$inferSelect;
export type ModuleRow = typeof modules.$inferSelect;

export function deviceByRef(db: Db, ref: string): DeviceRow | undefined {
  return db.orm.select().from(devices).where(eq(devices.ref, ref)).get();
}

/** Whatever the case. */
export function deviceByName(db: Db, name: string): DeviceRow | undefined {
  return db.orm
    .select()
    .from(devices)
    .where(eq(sql`lower(${devices.name})`, name.toLowerCase()))
    .get();
}

export function policyById(db: Db, id: string): PolicyRow | undefined {
  return db.orm.select().from(policies).where(eq(policies.id, id)).get();
}

export function moduleByName(db: Db, name: string): ModuleRow | undefined {
  return db.orm.select().from(modules).where(eq(modules.name, name)).get();
}
