import { z } from 'zod';
import {
  allDeviceGroups,
  countDeviceGroups,
  countDevicesInGroup,
  type DeviceGroupRow,
  deleteDeviceGroupRow,
  deviceGroupById,
  deviceGroupByName,
  deviceGroupsAfter,
  insertDeviceGroup,
  renameDeviceGroupRow,
} from '../../../db/queries/device-groups.ts';
import { transact } from '../../../db/transact.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { audit, named } from '../audit/append.ts';
import { type NewGroup, newGroupSchema } from '../groups/model.ts';

/** A set of devices; a device is in one at the most. Times are RFC 3339. */
export const deviceGroupSchema = z.object({
  id: z.string(),
  name: z.string(),
  devices: z.int().describe('How many are in it.'),
  createdAt: z.string(),
});

export type DeviceGroup = Readonly<z.infer<typeof deviceGroupSchema>>;

export function findDeviceGroup(ctx: Ctx, id: string): DeviceGroup {
  return toGroup(groupRow(ctx, id), countDevicesInGroup(ctx.db, id));
}

/** Id and name of every group, by name: for choices. */
export function deviceGroupChoices(ctx: Ctx): { readonly id: string; readonly name: string }[] {
  return allDeviceGroups(ctx.db).map(({ id, name }) => ({ id, name }));
}

/** By name. `limit`: 1 to 200. `next`: the `cursor` of the next page; null at the end. */
export function pageOfDeviceGroups(
  ctx: Ctx,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): { readonly groups: DeviceGroup[]; readonly next: string | null } {
  const rows = deviceGroupsAfter(ctx.db, cursor === undefined ? null : readCursor(cursor, ['string'])[0], limit + 1);
  const last = rows[limit - 1];
  const groups = rows.slice(0, limit).map(({ devices, folded: _, ...row }) => toGroup(row, devices));
  return { groups, next: last && rows.length > limit ? cursorText([last.folded]) : null };
}

export function howManyDeviceGroups(ctx: Ctx): number {
  return countDeviceGroups(ctx.db);
}

/** An empty group. Refuses a name that is taken (`record.conflict`). */
export function createDeviceGroup(ctx: Ctx, input: NewGroup): DeviceGroup {
  const { name } = parse(newGroupSchema, input);
  return transact(ctx.db, () => {
    assertNameFree(ctx, name, null);
    const row = { id: ctx.id(), name, createdAt: ctx.now().getTime() };
    insertDeviceGroup(ctx.db, row);
    audit(ctx, { action: 'created', noun: 'device-group', id: row.id, details: { name: named(ctx, name) } });
    return toGroup(row, 0);
  });
}

/** The same name again changes nothing; one that another group has is refused (`record.conflict`). */
export function renameDeviceGroup(ctx: Ctx, id: string, input: NewGroup): DeviceGroup {
  const { name } = parse(newGroupSchema, input);
  return transact(ctx.db, () => {
    const before = groupRow(ctx, id).name;
    if (name === before) return findDeviceGroup(ctx, id);
    assertNameFree(ctx, name, id);
    renameDeviceGroupRow(ctx.db, id, name);
    const details = { before: { name: named(ctx, before) }, after: { name: named(ctx, name) } };
    audit(ctx, { action: 'changed', noun: 'device-group', id, details });
    return findDeviceGroup(ctx, id);
  });
}

/** Its devices stay, in no group. */
export function deleteDeviceGroup(ctx: Ctx, id: string): void {
  transact(ctx.db, () => {
    const { name } = groupRow(ctx, id);
    const devices = countDevicesInGroup(ctx.db, id);
    deleteDeviceGroupRow(ctx.db, id);
    audit(ctx, { action: 'deleted', noun: 'device-group', id, details: { before: { name: named(ctx, name) }, devices } });
  });
}

function groupRow(ctx: Ctx, id: string): DeviceGroupRow {
  return deviceGroupById(ctx.db, id) ?? fail('record.missing', { noun: 'device-group', id });
}

/** Whatever its case and accents. */
function assertNameFree(ctx: Ctx, name: string, own: string | null): void {
  const other = deviceGroupByName(ctx.db, name);
  if (other && other.id !== own) fail('record.conflict', { noun: 'device-group', id: name, reason: 'exists' });
}

function toGroup({ createdAt, ...row }: DeviceGroupRow, devices: number): DeviceGroup {
  return { ...row, devices, createdAt: iso(createdAt) };
}
