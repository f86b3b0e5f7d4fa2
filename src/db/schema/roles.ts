import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Roles that an administrator made; the built-in ones stand in the code. */
export const roles = sqliteTable('roles', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  description: text().notNull(),
  /** Permission -> reach; one that is not there is not granted. */
  grants: text({ mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
  createdAt: integer('created_at').notNull(),
});
