import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';

/** A link that lets its receiver set a password once: the first one, or a new one. `id` is the SHA-256 of the link's token in hex. */
export const invites = sqliteTable(
  'invites',
  {
    id: text().primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('invites_account').on(table.accountId)],
);
