import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';

/** An API key: acts for its account, or for the company as a whole, within its scopes. The key itself is shown once and never stored. */
export const apiKeys = sqliteTable(
  'api_keys',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Null: a key of the company, which no account's reach limits. */
    accountId: text('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
    /** SHA-256 of the key in hex; the key has 256 random bits. */
    hash: text().notNull().unique(),
    scopes: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    /** The actor's text, as in the audit log. */
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at'),
    lastUsedAt: integer('last_used_at'),
    revokedAt: integer('revoked_at'),
  },
  (table) => [index('api_keys_account').on(table.accountId)],
);
