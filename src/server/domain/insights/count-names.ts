import { accountById } from '../../../db/queries/accounts.ts';
import { allDeviceGroups } from '../../../db/queries/device-groups.ts';
import { type ValueKind, valuesByIds } from '../../../db/queries/insight-keep.ts';
import { groupsOfDevices } from '../../../db/queries/insights.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Count } from './model.ts';
import type { Entry } from './tally.ts';

/** Counts with the values that their numbers stand for. */
export function named(ctx: Ctx, kind: ValueKind, entries: readonly Entry[], hasBefore: boolean): Count[] {
  const ids = entries.map(({ id }) => id);
  const values = valuesByIds(ctx.db, kind, ids);
  return entries.flatMap((entry) => {
    const value = values.get(entry.id);
    const name = kind === 'supporter' && value !== undefined ? (accountById(ctx.db, value)?.name ?? null) : null;
    return value === undefined ? [] : [toCount(entry, value, name, hasBefore)];
  });
}

/** Device groups by number, from 1, as long as one look lasts. */
export interface DeviceGroupIds {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** By the number of a device; 0: it is in none. */
  readonly ofDevice: Uint32Array;
}

/** In which group each device is now. */
export function deviceGroupIds(ctx: Ctx): DeviceGroupIds {
  const groups = allDeviceGroups(ctx.db).map(({ id, name }) => ({ id, name }));
  if (groups.length === 0) return { groups, ofDevice: new Uint32Array(0) };
  const numbers = new Map(groups.map(({ id }, index) => [id, index + 1]));
  const devices = groupsOfDevices(ctx.db, null);
  const ofDevice = new Uint32Array(devices.reduce((last, { id }) => Math.max(last, id), 0) + 1);
  for (const { id, group } of devices) ofDevice[id] = numbers.get(group) ?? 0;
  return { groups, ofDevice };
}

export function namedGroups({ groups }: DeviceGroupIds, entries: readonly Entry[], hasBefore: boolean): Count[] {
  return entries.flatMap((entry) => {
    const group = groups[entry.id - 1];
    return group ? [toCount(entry, group.id, group.name, hasBefore)] : [];
  });
}

function toCount({ sessions, seconds, before, overTime }: Entry, value: string, name: string | null, hasBefore: boolean): Count {
  return { value, name, sessions, minutes: Math.round(seconds / 60), before: hasBefore ? before : null, overTime: [...overTime] };
}
