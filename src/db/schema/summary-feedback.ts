import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { summaries } from './summaries.ts';

/** What readers thought of a version: one word of each of them, which they may change (SPEC E8). */
export const summaryFeedback = sqliteTable(
  'summary_feedback',
  {
    summaryId: text('summary_id')
      .notNull()
      .references(() => summaries.id, { onDelete: 'cascade' }),
    /** "account:…", whichever of its keys it used; "operator". */
    by: text().notNull(),
    isUseful: integer('is_useful', { mode: 'boolean' }).notNull(),
    /** Codes of a closed list; none where it is useful. */
    reasons: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    comment: text(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.summaryId, table.by] })],
);
