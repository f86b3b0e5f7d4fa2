import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sessions } from './sessions.ts';

/** On what basis a session's events are here: for imported files, who attested what (SPEC C6). */
export const receipts = sqliteTable(
  'receipts',
  {
    id: text().primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    basis: text().notNull(),
    attestedBy: text('attested_by').notNull(),
    /** What the person who attested was shown or wrote. */
    wording: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index('receipts_session').on(table.sessionId)],
);
