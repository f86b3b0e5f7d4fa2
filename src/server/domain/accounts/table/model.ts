import type { TableKind } from '../../tables/model.ts';

/** Columns of a table of accounts, as its heading names them. */
export const columns = ['email', 'name', 'role', 'groups', 'language', 'time_zone', 'log_sessions'] as const;
export type Column = (typeof columns)[number];

/** Between the groups in one cell. */
export const groupSeparator = ';';

export const accountTables: TableKind<Column> = {
  job: 'import-accounts',
  noun: 'account-table',
  permission: 'accounts.manage',
  running: 'accounts.import-running',
  columns,
  toldColumns: ['state', 'last_login'],
  aliases: { e_mail: 'email', mail: 'email', timezone: 'time_zone' },
  subject: 'email',
  dependsOn: ['account', 'group', 'role'],
};
