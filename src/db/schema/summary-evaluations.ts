import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How a model did on summaries that people corrected: figures and ids, no text of any session. */
export const summaryEvaluations = sqliteTable('summary_evaluations', {
  id: text().primaryKey(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  /** Null: it runs, or ended early. */
  finishedAt: integer('finished_at'),
  /** Sessions to be written anew, in order. */
  sessions: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  /** What was measured so far, one for each session. */
  results: text({ mode: 'json' }).$type<readonly unknown[]>().notNull(),
});
