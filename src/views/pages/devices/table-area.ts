import type { TableArea } from '../tables/props.ts';
import { devicesHref, exportHref, importsHref } from './addresses.ts';

const columns = ['name', 'ref', 'platform', 'os', 'managed', 'full_client', 'account', 'group', 'policy'] as const;

export const deviceTableArea: TableArea = {
  area: 'devices',
  listHref: devicesHref,
  exportHref,
  importsHref,
  file: 'devices.csv',
  example: `name;ref;platform;os;managed;full_client;account;group;policy
PC-0417;r-20417;windows;Windows 11 Pro;yes;yes;ana.lima@example.com;Lisbon;Standard`,
  columns: (t) => columns.map((column) => [column, t(`devices.import.column.${column}`)]),
};
