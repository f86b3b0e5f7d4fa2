import { closeDevicePlan, moveDevices, openDevicePlan, planDeviceGroups, planDevices } from '../../../../db/queries/device-plan.ts';
import { transact } from '../../../../db/transact.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import type { Mover } from '../../tables/apply.ts';
import { type DeviceFacts, rowOf, toldChange, toldFacts } from '../facts.ts';

/** How devices come in from a table. */
export function deviceMover(ctx: Ctx): Mover<DeviceFacts> {
  return {
    open: openDevicePlan,
    close: closeDevicePlan,
    noun: 'device',
    groupNoun: 'device-group',
    putGroups: planDeviceGroups,
    putRows: (db, rows, createdAt) =>
      planDevices(
        db,
        rows.map(({ id, before, after }) => ({ ...rowOf(after), id, isNew: before === null, createdAt })),
      ),
    told: ({ before, after }, named) => (before ? toldChange(before, after, named) : null) ?? toldFacts(after, named),
    transact: (write) => transact(ctx.db, write),
    move: moveDevices,
  };
}
