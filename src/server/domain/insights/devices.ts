import { fold } from '../../../db/fold.ts';
import { type InsightDevice, insightDevicesNamed, insightDevicesOf } from '../../../db/queries/insight-devices.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { sightOf } from '../sessions/sight.ts';
import { noFilters } from './filters.ts';
import { scan } from './scan.ts';
import { select } from './selection.ts';

/** A name that fits more devices than these says too little. */
const most = 50;

type NamedDevice = Pick<InsightDevice, 'id' | 'name'>;

/** Devices with sessions that one may see, by name; with `text` in theirs. At most fifty. */
export function insightDevices(ctx: Ctx, text: string): NamedDevice[] {
  return withinSight(ctx, insightDevicesNamed(ctx.db, text.trim()))
    .slice(0, most)
    .map(({ id, name }) => ({ id, name }));
}

/** Names of those that a filter names; what one may not see has none. */
export function insightDeviceNames(ctx: Ctx, ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(withinSight(ctx, insightDevicesOf(ctx.db, ids)).map(({ id, name }) => [id, name]));
}

/**
 * The devices that somebody named: the one of this name, else all that have it in theirs.
 * @throws Failure input.invalid: none, or more than fifty
 */
export function devicesByName(ctx: Ctx, typed: string): string[] {
  const found = withinSight(ctx, insightDevicesNamed(ctx.db, typed.trim()));
  const exact = found.filter(({ name }) => fold(name) === fold(typed.trim()));
  const meant = exact.length > 0 ? exact : found;
  if (meant.length === 0) fail('input.invalid', { field: 'device', reason: 'no-device' });
  if (meant.length > most) fail('input.invalid', { field: 'device', reason: 'many-devices', limit: most });
  return meant.map(({ id }) => id);
}

function withinSight(ctx: Ctx, devices: readonly InsightDevice[]): readonly InsightDevice[] {
  if (devices.length === 0 || sightOf(ctx) === 'all') return devices;
  const seen = new Set<number>();
  scan(ctx, select(ctx, noFilters, {}), (block, row) => void seen.add(block.device[row] as number));
  return devices.filter(({ n }) => seen.has(n));
}
