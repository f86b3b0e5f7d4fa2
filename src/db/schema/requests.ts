import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Requests that carried an Idempotency-Key, with the answer they got: the same one again is answered from here. */
export const requests = sqliteTable(
  'requests',
  {
    /** Whose key it is, as in the audit log. */
    actor: text().notNull(),
    key: text().notNull(),
    /** SHA-256 over method, address and body. */
    fingerprint: text().notNull(),
    /** Null while the request is being answered. */
    status: integer(),
    headers: text({ mode: 'json' }).$type<Readonly<Record<string, string>>>(),
    body: text(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.actor, table.key] }), index('requests_at').on(table.at)],
);
