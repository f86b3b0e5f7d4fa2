import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Rows of a table that somebody uploaded, until all of them are right and go in at once. `id` is that of its job. */
export const uploadRows = sqliteTable(
  'upload_rows',
  {
    id: text().notNull(),
    /** In the file, from 1 = the heading. */
    line: integer().notNull(),
    data: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.id, table.line] })],
);
