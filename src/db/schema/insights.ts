import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sessions } from './sessions.ts';

/**
 * What the insights page counts, filters and searches: derived from sessions and their current summaries, in the
 * transaction that changes these, and at any time made anew from them. The words are in `insight_texts` (FTS5), by `n`.
 * Triggers on `summaries`, `translations` and `sessions` tell what is due (migrations 0014, 0019): who makes one of these
 * tables anew has to make its triggers anew, too.
 */
export const insights = sqliteTable('insights', {
  n: integer().primaryKey({ autoIncrement: true }),
  /** Not a reference: it outlives its session until the same transaction has taken its words out of the index. */
  sessionId: text('session_id').notNull().unique(),
  /** The version whose words are in the index. */
  summaryId: text('summary_id').notNull(),
});

/** The facts of 1,024 insights in columns of numbers (`insight-blocks.ts`): a million are counted in one pass. */
export const insightBlocks = sqliteTable('insight_blocks', {
  block: integer().primaryKey(),
  /** New with each change, and never the same again. */
  stamp: integer().notNull(),
  /** Earliest and latest start of a session in it, seconds since 1970. */
  earliest: integer().notNull(),
  latest: integer().notNull(),
  data: blob({ mode: 'buffer' }).notNull(),
});

/** What the numbers in the blocks stand for; a value that no insight has any more is deleted. */
export const insightValues = sqliteTable(
  'insight_values',
  {
    kind: text({ enum: ['type', 'application', 'outcome', 'language', 'origin', 'os', 'device', 'supporter'] }).notNull(),
    /** From 1, within its kind. */
    id: integer().notNull(),
    value: text().notNull(),
    uses: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] }), uniqueIndex('insight_values_value').on(table.kind, table.value)],
);

/** Sessions whose insight is to be made anew: triggers put them in, the end of the same transaction takes them out. */
export const insightDue = sqliteTable(
  'insight_due',
  {
    sessionId: text('session_id').primaryKey(),
    /** Those that a migration or a rebuild wants made anew, bit by bit. */
    isLate: integer('is_late', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('insight_due_now').on(table.isLate).where(sql`is_late = 0`)],
);

/** Open points of current summaries; their text stays in the summary. */
export const openPoints = sqliteTable(
  'open_points',
  {
    id: text().primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    /** Keyed digest of what it says: the mark stays where a new version says the same. */
    digest: text().notNull(),
    doneAt: integer('done_at'),
    /** Who marked it, as in the audit log. */
    doneBy: text('done_by'),
  },
  (table) => [uniqueIndex('open_points_place').on(table.sessionId, table.position)],
);
