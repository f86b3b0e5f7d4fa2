import { and, count, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { fold, knowFold } from '../fold.ts';
import { accounts } from '../schema/accounts.ts';
import { deviceGroups, devices, policies } from '../schema/devices.ts';
import { sessions } from '../schema/sessions.ts';
import type { DeviceRow } from './registry.ts';

/** A device with the names of what hangs on it. */
export interface DeviceDetailRow {
  readonly device: DeviceRow;
  readonly account: { readonly id: string; readonly email: string; readonly name: string } | null;
  readonly group: NameRow | null;
  readonly policy: NameRow | null;
  /** Its place in the list: the name without case. */
  readonly place: string;
}

export interface NameRow {
  readonly id: string;
  readonly name: string;
}

/** What a device is asked by; all that is given must hold. */
export interface DeviceFilter {
  /** Found in the name, the id, the operating system or the signed-in account's address, whatever its case and accents. */
  readonly search?: string | undefined;
  /** The whole of it, whatever its case. */
  readonly name?: string | undefined;
  /** Id, or `none`. */
  readonly group?: string | undefined;
  readonly policy?: string | undefined;
  readonly platform?: DeviceRow['platform'] | undefined;
  readonly managed?: boolean | undefined;
}

const place = sql<string>`lower(${devices.name})`;

export function deviceById(db: Db, id: string): DeviceDetailRow | undefined {
  return detailed(db).where(eq(devices.id, id)).get();
}

/** Whatever its case. */
export function deviceByName(db: Db, name: string): DeviceRow | undefined {
  return db.orm.select().from(devices).where(named(name)).get();
}

export function deviceByRef(db: Db, ref: string): DeviceRow | undefined {
  return db.orm.select().from(devices).where(eq(devices.ref, ref)).get();
}

/** The same two for whoever asks thousands of times: each prepared once. */
export interface DeviceLookup {
  byName(name: string): DeviceRow | undefined;
  byRef(ref: string): DeviceRow | undefined;
}

export function deviceLookup(db: Db): DeviceLookup {
  const isNamed = sql`lower(${devices.name}) = lower(${sql.placeholder('name')})`;
  const named = db.orm.select().from(devices).where(isNamed).prepare();
  const known = db.orm
    .select()
    .from(devices)
    .where(eq(devices.ref, sql.placeholder('ref')))
    .prepare();
  return { byName: (name) => named.get({ name }), byRef: (ref) => known.get({ ref }) };
}

/** By name without case, from the one after the place `after` on. */
export function devicesAfter(db: Db, filter: DeviceFilter, after: string | null, limit: number): DeviceDetailRow[] {
  const rest = after === null ? undefined : sql`${place} > ${after}`;
  return detailed(db)
    .where(and(matching(db, filter), rest))
    .orderBy(place)
    .limit(limit)
    .all();
}

export function countDevices(db: Db, filter: DeviceFilter = {}): number {
  const all = db.orm.select({ n: count() }).from(devices).leftJoin(accounts, eq(accounts.id, devices.signedInAccountId));
  return all.where(matching(db, filter)).get()?.n ?? 0;
}

export function updateDevice(db: Db, id: string, change: Partial<Omit<DeviceRow, 'id'>>): void {
  db.orm.update(devices).set(change).where(eq(devices.id, id)).run();
}

/** Its sessions stay, and are of no registered device any more. */
export function deleteDeviceRow(db: Db, id: string): void {
  db.orm.delete(devices).where(eq(devices.id, id)).run();
}

export function countSessionsOfDevice(db: Db, id: string): number {
  return db.orm.select({ n: count() }).from(sessions).where(eq(sessions.deviceId, id)).get()?.n ?? 0;
}

/** Id and name of every policy, by name. */
export function policyNames(db: Db): NameRow[] {
  knowFold(db);
  return db.orm.select({ id: policies.id, name: policies.name }).from(policies).orderBy(sql`fold(${policies.name})`).all();
}

export function hasPolicy(db: Db, id: string): boolean {
  return db.orm.select({ id: policies.id }).from(policies).where(eq(policies.id, id)).get() !== undefined;
}

function detailed(db: Db) {
  return db.orm
    .select({
      device: devices,
      account: { id: accounts.id, email: accounts.email, name: accounts.name },
      group: { id: deviceGroups.id, name: deviceGroups.name },
      policy: { id: policies.id, name: policies.name },
      place,
    })
    .from(devices)
    .leftJoin(accounts, eq(accounts.id, devices.signedInAccountId))
    .leftJoin(deviceGroups, eq(deviceGroups.id, devices.groupId))
    .leftJoin(policies, eq(policies.id, devices.policyId))
    .$dynamic();
}

function matching(db: Db, { search, name, group, policy, platform, managed }: DeviceFilter): SQL | undefined {
  return and(
    search ? found(db, search) : undefined,
    name === undefined ? undefined : named(name),
    group === undefined ? undefined : isOrNone(devices.groupId, group),
    policy === undefined ? undefined : isOrNone(devices.policyId, policy),
    platform === undefined ? undefined : eq(devices.platform, platform),
    managed === undefined ? undefined : eq(devices.isManaged, managed),
  );
}

function named(name: string): SQL {
  return sql`lower(${devices.name}) = lower(${name})`;
}

function isOrNone(column: typeof devices.groupId | typeof devices.policyId, id: string): SQL {
  return id === 'none' ? isNull(column) : eq(column, id);
}

function found(db: Db, search: string): SQL {
  knowFold(db);
  const text = fold(search);
  const whole = sql`${devices.name} || char(10) || ifnull(${devices.ref}, '') || char(10) || ifnull(${devices.os}, '')`;
  return sql`(instr(fold(${whole}), ${text}) > 0 or instr(${accounts.email}, ${text}) > 0)`;
}
