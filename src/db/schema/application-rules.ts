import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** How the company names applications (SPEC E2): what a process, bundle, package, window or name is called. */
export const applicationRules = sqliteTable(
  'application_rules',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['process', 'bundle', 'package', 'window', 'name'] }).notNull(),
    /** As it was written. */
    pattern: text().notNull(),
    /** As patterns are compared. */
    key: text().notNull(),
    /** null: not an application. */
    product: text(),
    isActive: integer('is_active', { mode: 'boolean' }).notNull(),
    /** A correction of a summary made it. */
    isLearned: integer('is_learned', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [uniqueIndex('application_rules_key').on(table.kind, table.key)],
);
