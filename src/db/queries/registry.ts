import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { accounts } from '../schema/accounts.ts';
import { devices, modules, policies } from '../schema/devices.ts';

/** What a decision about a session looks up (SPEC C6): each one indexed read. */

export type DeviceRow = typeof devices.$inferSelect;
export type PolicyRow = typeof policies.$inferSelect;
export type ModuleRow = typeof modules.$inferSelect;

/** A device with what decides about it beside its own row. */
export interface RegisteredDevice extends DeviceRow {
  readonly policy: PolicyRow | null;
  /** A5: its user is signed in with an account of this company that is not disabled. */
  readonly signedIn: boolean;
}

export function insertDevice(db: Db, row: DeviceRow): void {
  db.orm.insert(devices).values(row).run();
}

export function registeredById(db: Db, id: string): RegisteredDevice | undefined {
  return read(db, eq(devices.id, id));
}

export function registeredByRef(db: Db, ref: string): RegisteredDevice | undefined {
  return read(db, eq(devices.ref, ref));
}

/** `hash`: SHA-256 of the token of the device's own page (B1). */
export function registeredByPage(db: Db, hash: string): RegisteredDevice | undefined {
  return read(db, eq(devices.pageHash, hash));
}

/** Compared without case. */
export function registeredByName(db: Db, name: string): RegisteredDevice | undefined {
  return read(db, sql`lower(${devices.name}) = lower(${name})`);
}

export function moduleByName(db: Db, name: string): ModuleRow | undefined {
  return db.orm.select().from(modules).where(eq(modules.name, name)).get();
}

function read(db: Db, where: ReturnType<typeof eq>): RegisteredDevice | undefined {
  const row = db.orm
    .select({ device: getTableColumns(devices), policy: policies, signedIn: accounts.id, disabledAt: accounts.disabledAt })
    .from(devices)
    .leftJoin(policies, eq(policies.id, devices.policyId))
    .leftJoin(accounts, eq(accounts.id, devices.signedInAccountId))
    .where(where)
    .get();
  return row && { ...row.device, policy: row.policy, signedIn: row.signedIn !== null && row.disabledAt === null };
}
