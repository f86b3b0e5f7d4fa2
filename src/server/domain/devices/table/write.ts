import { setImmediate as turn } from 'node:timers/promises';
import { devicesAfter } from '../../../../db/queries/devices.ts';
import { transact } from '../../../../db/transact.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import { audit } from '../../audit/append.ts';
import { byteOrderMark, csv } from '../../tables/csv.ts';
import type { DeviceFilter } from '../list.ts';
import { type Device, toDevice } from '../model.ts';
import { columns, deviceTables } from './model.ts';

const batch = 200;

/**
 * Devices as a table that can be imported again: CSV in UTF-8 with BOM, for spreadsheets; what one would take for a
 * formula has an apostrophe before it. Comes in pieces, since it may be long; who took it stands in the audit log.
 */
export async function* deviceTable(ctx: Ctx, filter: DeviceFilter): AsyncGenerator<string, void> {
  transact(ctx.db, () => audit(ctx, { action: 'exported', noun: 'device-table', id: ctx.id() }));
  yield `${byteOrderMark}${csv([[...columns, ...deviceTables.toldColumns]])}`;
  let after: string | null = null;
  for (;;) {
    const rows = devicesAfter(ctx.db, filter, after, batch);
    const last = rows.at(-1);
    if (!last) return;
    yield csv(rows.map((row) => cellsOf(toDevice(row))));
    after = last.place;
    await turn();
  }
}

function cellsOf({ name, ref, platform, os, managed, fullClient, account, group, policy, access, optedOut }: Device): string[] {
  const hangsOnIt = [account?.email ?? '', group?.name ?? '', policy?.name ?? ''];
  return [name, ref ?? '', platform, os ?? '', told(managed), told(fullClient), ...hangsOnIt, access, told(optedOut)];
}

function told(isSo: boolean): string {
  return isSo ? 'yes' : 'no';
}
