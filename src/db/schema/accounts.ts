import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A user of this company. Times in every table are integer milliseconds since 1970, UTC. */
export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  /** Lower case: two spellings of one address are one account. */
  email: text().notNull().unique(),
  name: text().notNull(),
  /** UI language, BCP 47. */
  language: text().notNull(),
  /** IANA name. */
  timeZone: text('time_zone').notNull(),
  /** A built-in role's code, or the id of a row in `roles`. */
  role: text().notNull(),
  /** PHC string of argon2id; null until the person accepted the invitation. */
  passwordHash: text('password_hash'),
  /** "Log sessions for connection reports" (SPEC A9). */
  logsSessions: integer('logs_sessions', { mode: 'boolean' }).notNull().default(true),
  createdAt: integer('created_at').notNull(),
  lastLoginAt: integer('last_login_at'),
  disabledAt: integer('disabled_at'),
});
