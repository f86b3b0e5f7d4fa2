import { countSessionsOfDevice, type DeviceDetailRow, deviceById, type NameRow, policyNames } from '../../../db/queries/devices.ts';
import type { DeviceRow } from '../../../db/queries/registry.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { type Device, toDevice } from './model.ts';

export function findDevice(ctx: Ctx, id: string): Device {
  return toDevice(detailRow(ctx, id));
}

export function deviceRow(ctx: Ctx, id: string): DeviceRow {
  return detailRow(ctx, id).device;
}

/** How many sessions were to it, whoever may see them. */
export function sessionsOfDevice(ctx: Ctx, id: string): number {
  return countSessionsOfDevice(ctx.db, id);
}

/** Id and name of every policy, by name: for choices. */
export function policyChoices(ctx: Ctx): NameRow[] {
  return policyNames(ctx.db);
}

function detailRow(ctx: Ctx, id: string): DeviceDetailRow {
  return deviceById(ctx.db, id) ?? fail('record.missing', { noun: 'device', id });
}
