import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { summaries } from './summaries.ts';

/** A version of a summary in another language, one a language; gone with the version. Its triggers keep the search (migration 0019). */
export const translations = sqliteTable(
  'translations',
  {
    id: text().primaryKey(),
    summaryId: text('summary_id')
      .notNull()
      .references(() => summaries.id, { onDelete: 'cascade' }),
    /** BCP 47 primary tag. */
    language: text().notNull(),
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** Statements that stayed as they were, and why. */
    untranslated: text({ mode: 'json' }).$type<unknown>().notNull(),
    provenance: text({ mode: 'json' }).$type<unknown>().notNull(),
    createdAt: integer('created_at').notNull(),
    /** Who asked for it, as in the audit log. */
    createdBy: text('created_by').notNull(),
  },
  (table) => [uniqueIndex('translations_language').on(table.summaryId, table.language)],
);
