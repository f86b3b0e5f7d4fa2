import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '../../../src/db/client.ts';
import { prepared } from '../../../src/db/prepared.ts';

/** As drizzle would insert it, without making the statement anew for each of millions of rows. */
export function insertRow<T extends SQLiteTable>(db: Db, table: T, row: T['$inferInsert']): void {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const held = row as Readonly<Record<string, unknown>>;
  const values = columns.map(([key, column]) => {
    const value = held[key];
    return value === undefined || value === null ? null : column.mapToDriverValue(value);
  });
  prepared(db, `INSERT INTO "${getTableName(table)}" (${names}) VALUES (${places})`).run(...values);
}
