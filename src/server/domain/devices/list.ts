import { z } from 'zod';
import { countDevices, devicesAfter } from '../../../db/queries/devices.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { type Device, toDevice } from './model.ts';
import { platforms } from './platform.ts';

/** What a list of devices can be asked by; all that is given must hold. */
export const deviceFilterSchema = z.object({
  search: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Found in the name, the id, the operating system or the account’s address, whatever its case and accents.'),
  name: z.string().trim().max(255).optional().describe('The whole name, whatever its case.'),
  group: z.string().max(100).optional().describe('Id of a group of devices, or `none`.'),
  policy: z.string().max(100).optional().describe('Id of a policy, or `none`.'),
  platform: z.enum(platforms).optional(),
  managed: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
});

export type DeviceFilter = z.output<typeof deviceFilterSchema>;

export interface DevicePlace extends DeviceFilter {
  /** 1 to 200. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** By name. `next`: the `cursor` of the next page; null at the end. */
export function pageOfDevices(
  ctx: Ctx,
  { limit, cursor, ...filter }: DevicePlace,
): { readonly devices: Device[]; readonly next: string | null } {
  const after = cursor === undefined ? null : readCursor(cursor, ['string'])[0];
  const rows = devicesAfter(ctx.db, filter, after, limit + 1);
  const last = rows[limit - 1];
  return { devices: rows.slice(0, limit).map(toDevice), next: last && rows.length > limit ? cursorText([last.place]) : null };
}

export function countMatching(ctx: Ctx, filter: DeviceFilter): number {
  return countDevices(ctx.db, filter);
}
