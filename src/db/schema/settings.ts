import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the company set, one row a setting; a setting without a row has its default. */
export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
  changedAt: integer('changed_at').notNull(),
});
