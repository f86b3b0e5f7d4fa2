import type { TableArea } from '../tables/props.ts';
import { accountsHref, exportHref, importsHref } from './addresses.ts';

const columns = ['email', 'name', 'role', 'groups', 'language', 'time_zone'] as const;

export const accountTableArea: TableArea = {
  area: 'accounts',
  listHref: accountsHref,
  exportHref,
  importsHref,
  file: 'accounts.csv',
  example: `email;name;role;groups;language;time_zone
ana.lima@example.com;Ana Lima;supporter;"Lisbon;Night shift";pt;Europe/Lisbon`,
  columns: (t) => columns.map((column) => [column, t(`accounts.import.column.${column}`)]),
};
