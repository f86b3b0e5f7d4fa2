import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';

/** A signed-in browser. `id` is the SHA-256 of the cookie's token in hex, so that this table opens no door. */
export const logins = sqliteTable(
  'logins',
  {
    id: text().primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    /** The browser's own description (User-Agent), shortened, and the address it signed in from: for its owner to recognise it. */
    agent: text().notNull(),
    address: text().notNull(),
    /** The nearer of the idle and the absolute limit. */
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('logins_account').on(table.accountId), index('logins_expires').on(table.expiresAt)],
);
