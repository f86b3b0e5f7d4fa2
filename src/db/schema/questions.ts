import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sessions } from './sessions.ts';

/** A session's question to the remote person, behind a link that works once (SPEC B2). `id` is the SHA-256 of the link's token in hex. */
export const questions = sqliteTable(
  'questions',
  {
    id: text().primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
    /** No answer by then counts as denied. */
    expiresAt: integer('expires_at').notNull(),
    answeredAt: integer('answered_at'),
    /** The browser asked for a language that the page does not have (for the administrator). */
    wantedLanguage: text('wanted_language'),
  },
  (table) => [index('questions_session').on(table.sessionId), index('questions_expires').on(table.expiresAt)],
);
