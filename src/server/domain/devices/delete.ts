import { countSessionsOfDevice, deleteDeviceRow } from '../../../db/queries/devices.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit, named } from '../audit/append.ts';
import { factsOf, toldFacts } from './facts.ts';
import { deviceRow } from './find.ts';

/**
 * Takes a device out of the register. Its sessions stay; those that come later are of an unknown device, whose operating
 * system nobody vouches for (SPEC C6). What its user had set, and the link to its own page, go with it.
 */
export function deleteDevice(ctx: Ctx, id: string): void {
  transact(ctx.db, () => {
    const row = deviceRow(ctx, id);
    const before = { ...toldFacts(factsOf(row), (name) => named(ctx, name)), access: row.access, optedOut: row.optedOut };
    const sessions = countSessionsOfDevice(ctx.db, id);
    deleteDeviceRow(ctx.db, id);
    audit(ctx, { action: 'deleted', noun: 'device', id, details: { before, sessions } });
  });
}
