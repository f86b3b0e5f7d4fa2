import { inArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { accounts } from '../schema/accounts.ts';
import { deviceGroups, devices, modules, policies } from '../schema/devices.ts';
import { groups } from '../schema/groups.ts';
import { apiKeys } from '../schema/keys.ts';
import { roles } from '../schema/roles.ts';

/** What records are called now, by id; those that are gone are not in it. */
export function accountNames(db: Db, ids: readonly string[]): Map<string, string> {
  return byId(db.orm.select({ id: accounts.id, name: accounts.name }).from(accounts).where(inArray(accounts.id, ids)).all());
}

export function deviceNames(db: Db, ids: readonly string[]): Map<string, string> {
  return byId(db.orm.select({ id: devices.id, name: devices.name }).from(devices).where(inArray(devices.id, ids)).all());
}

export function deviceGroupNames(db: Db, ids: readonly string[]): Map<string, string> {
  return byId(
    db.orm.select({ id: deviceGroups.id, name: deviceGroups.name }).from(deviceGroups).where(inArray(deviceGroups.id, ids)).all(),
  );
}

export function groupNames(db: Db, ids: readonly string[]): Map<string, string> {
  return byId(db.orm.select({ id: groups.id, name: groups.name }).from(groups).where(inArray(groups.id, ids)).all());
}

export function keyNames(db: Db, ids: readonly string[]): Map<string, string> {
  return byId(db.orm.select({ id: apiKeys.id, name: apiKeys.name }).from(apiKeys).where(inArray(apiKeys.id, ids)).all());
}

export function moduleNames(db: Db, ids: readonly string[]): Map<string, string> {
  return byId(db.orm.select({ id: modules.id, name: modules.name }).from(modules).where(inArray(modules.id, ids)).all());
}

export function policyNames(db: Db, ids: readonly string[]): Map<string, string> {
  return byId(db.orm.select({ id: policies.id, name: policies.name }).from(policies).where(inArray(policies.id, ids)).all());
}

export function roleNames(db: Db, ids: readonly string[]): Map<string, string> {
  return byId(db.orm.select({ id: roles.id, name: roles.name }).from(roles).where(inArray(roles.id, ids)).all());
}

function byId(rows: readonly { readonly id: string; readonly name: string }[]): Map<string, string> {
  return new Map(rows.map(({ id, name }) => [id, name]));
}
