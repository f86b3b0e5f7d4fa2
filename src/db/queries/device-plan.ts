import type { Db } from '../client.ts';
import type { DeviceRow } from './registry.ts';
import { dropPlanned } from './table-plan.ts';

/** What each device of a table is to become, beside the database; then `moveDevices` moves it in with a few statements. */
export interface PlannedDevice extends Omit<DeviceRow, 'access' | 'optedOut' | 'pageHash'> {
  readonly isNew: boolean;
}

const tables = `
  CREATE TEMP TABLE plan_devices (id TEXT PRIMARY KEY, is_new INTEGER, name TEXT, ref TEXT, platform TEXT, os TEXT, is_managed INTEGER,
    has_full_client INTEGER, signed_in_account_id TEXT, group_id TEXT, policy_id TEXT, created_at INTEGER);
  CREATE TEMP TABLE plan_device_groups (id TEXT, name TEXT, created_at INTEGER);`;

export function openDevicePlan(db: Db): void {
  closeDevicePlan(db);
  db.sqlite.exec(tables);
}

export function closeDevicePlan(db: Db): void {
  dropPlanned(db, ['devices', 'device_groups']);
}

export function planDeviceGroups(db: Db, groups: readonly { readonly id: string; readonly name: string }[], createdAt: number): void {
  const insert = db.sqlite.prepare('INSERT INTO temp.plan_device_groups VALUES (?, ?, ?)');
  for (const { id, name } of groups) insert.run(id, name, createdAt);
}

export function planDevices(db: Db, devices: readonly PlannedDevice[]): void {
  const insert = db.sqlite.prepare('INSERT INTO temp.plan_devices VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { id, isNew, name, ref, platform, os, isManaged, hasFullClient, signedInAccountId, groupId, policyId, createdAt } of devices) {
    const flags = [Number(isManaged), Number(hasFullClient)] as const;
    insert.run(id, Number(isNew), name, ref, platform, os, ...flags, signedInAccountId, groupId, policyId, createdAt);
  }
}

/** Moves all of it in, inside the caller's transaction. What a device's user has set stays as it is (SPEC B1). */
export function moveDevices(db: Db): Record<string, never> {
  db.sqlite.exec(`
    INSERT INTO device_groups (id, name, created_at) SELECT id, name, created_at FROM temp.plan_device_groups;
    -- Given up first, since two devices may change ids.
    UPDATE devices SET ref = NULL FROM temp.plan_devices AS plan
      WHERE plan.id = devices.id AND NOT plan.is_new AND devices.ref IS NOT plan.ref;
    UPDATE devices SET ref = plan.ref, platform = plan.platform, os = plan.os, is_managed = plan.is_managed,
      has_full_client = plan.has_full_client, signed_in_account_id = plan.signed_in_account_id, group_id = plan.group_id,
      policy_id = plan.policy_id
      FROM temp.plan_devices AS plan WHERE plan.id = devices.id AND NOT plan.is_new;
    INSERT INTO devices (id, name, ref, platform, os, is_managed, has_full_client, signed_in_account_id, group_id, policy_id,
      access, opted_out, page_hash, created_at)
      SELECT id, name, ref, platform, os, is_managed, has_full_client, signed_in_account_id, group_id, policy_id,
      'after-confirmation', 0, NULL, created_at FROM temp.plan_devices WHERE is_new ORDER BY lower(name);`);
  return {};
}
