import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sessions } from './sessions.ts';

/**
 * The captured things of a session, in order of arrival. `data` is the whole event as sent, so that nothing of it is
 * lost. Rows may be long (a command's output), which is why the table keeps its rowid.
 */
export const events = sqliteTable(
  'events',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    /** From 0, without gaps. */
    position: integer().notNull(),
    at: integer().notNull(),
    kind: text().notNull(),
    data: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.position] })],
);

/** Batches already taken: the same batch again changes nothing. */
export const eventBatches = sqliteTable(
  'event_batches',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    /** SHA-256 of the events, so that another batch under a used key is told from the same one. */
    hash: text().notNull(),
    position: integer().notNull(),
    count: integer().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.key] })],
);
