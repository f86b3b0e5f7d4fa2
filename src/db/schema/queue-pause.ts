import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** While it has its one row, no work for the model begins. */
export const queuePause = sqliteTable('queue_pause', {
  /** Always 1. */
  id: integer().primaryKey(),
  pausedAt: integer('paused_at').notNull(),
  /** As in the audit log. */
  pausedBy: text('paused_by').notNull(),
});
