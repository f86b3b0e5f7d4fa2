import type { TableKind } from '../../tables/model.ts';

/** Columns of a table of devices, as its heading names them. */
export const columns = ['name', 'ref', 'platform', 'os', 'managed', 'full_client', 'account', 'group', 'policy'] as const;
export type Column = (typeof columns)[number];

export const deviceTables: TableKind<Column> = {
  job: 'import-devices',
  noun: 'device-table',
  permission: 'devices.manage',
  running: 'devices.import-running',
  columns,
  // What the device's user set is told, and nobody else's to change (SPEC B1).
  toldColumns: ['access', 'opted_out'],
  aliases: { hostname: 'name', host_name: 'name', id: 'ref', e_mail: 'account', email: 'account' },
  subject: 'name',
  dependsOn: ['device', 'device-group', 'policy', 'account'],
};
