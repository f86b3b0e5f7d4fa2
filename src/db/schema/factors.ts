import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';

/** The second factor of an account: a time-based code (RFC 6238). */
export const factors = sqliteTable('factors', {
  accountId: text('account_id')
    .primaryKey()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  /** Encrypted with a key outside the database (SPEC K3). */
  secret: text().notNull(),
  /** The time step of the last code that was accepted: no code opens twice. */
  lastStep: integer('last_step').notNull(),
  /** True: the account's password is too short to stand alone, so that it goes when the factor does. */
  shortPassword: integer('short_password', { mode: 'boolean' }).notNull().default(false),
  createdAt: integer('created_at').notNull(),
});

/** Codes that stand in for the second factor, each once. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** SHA-256 in hex; a code has 80 random bits. */
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.hash] })],
);
