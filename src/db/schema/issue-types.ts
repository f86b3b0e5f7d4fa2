import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the company set of the taxonomy (SPEC E2): one of its own has a name and a definition; of a built-in one, null is as it comes. One without a row is as it comes. */
export const issueTypes = sqliteTable('issue_types', {
  code: text().primaryKey(),
  name: text(),
  /** Names in single languages, by tag; those win over `name`. */
  names: text({ mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull(),
  /** For the model. */
  definition: text(),
  /** What customers say first, for the model; none: as it comes. */
  examples: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull(),
  /** Smaller comes first; null: where it comes. */
  position: integer(),
  createdAt: integer('created_at').notNull(),
});
