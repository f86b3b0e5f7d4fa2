import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sessions } from './sessions.ts';

/** What the company set of a recogniser (SPEC E9), and the recognisers of its own: those have a pattern. One without a row is as it comes. */
export const redactionRules = sqliteTable('redaction_rules', {
  name: text().primaryKey(),
  /** off, model, disk; null: as it comes. */
  rule: text(),
  /** Words nearby that raise the score; null: as they come. */
  words: text({ mode: 'json' }).$type<readonly string[]>(),
  /** RE2. */
  pattern: text(),
  /** Of a find without a word nearby, 0 to 1. */
  score: real(),
  createdAt: integer('created_at').notNull(),
  changedAt: integer('changed_at').notNull(),
});

/** Which value has which placeholder within a session: "[EMAIL_1]" is label EMAIL, number 1. No value stands here, only its keyed digest. */
export const redactedValues = sqliteTable(
  'redacted_values',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    label: text().notNull(),
    number: integer().notNull(),
    digest: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.label, table.number] })],
);
