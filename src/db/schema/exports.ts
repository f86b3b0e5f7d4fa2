import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';

/** Summaries that leave together as one file (SPEC G). The file stands in the data folder, outside the database. */
export const exports = sqliteTable(
  'exports',
  {
    id: text().primaryKey(),
    /** Whose it is: "account:<id>", "key:<id>", "operator". */
    owner: text().notNull(),
    /** Under whose rights it is written: as in the audit log. */
    asker: text().notNull(),
    accountId: text('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
    format: text().notNull(),
    /** BCP 47 primary tag; null: each summary as it was written. */
    language: text(),
    /** IANA name, of the times in the file. */
    timeZone: text('time_zone').notNull(),
    state: text({ enum: ['waiting', 'translating', 'writing', 'done', 'failed', 'cancelled', 'expired', 'erased'] }).notNull(),
    /** Of one that failed: a failure's code and parameters. */
    error: text({ mode: 'json' }).$type<{ readonly code: string; readonly params: Readonly<Record<string, unknown>> }>(),
    total: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    finishedAt: integer('finished_at'),
    /** When the file is deleted. */
    expiresAt: integer('expires_at'),
    fileName: text('file_name'),
    mediaType: text('media_type'),
    bytes: integer(),
    sha256: text(),
  },
  (table) => [index('exports_owner').on(table.owner, table.createdAt), index('exports_state').on(table.state, table.expiresAt)],
);

/** One summary of an export, in its order. Deleting the session or the version ends its place in it (triggers of migration 0018). */
export const exportItems = sqliteTable(
  'export_items',
  {
    exportId: text('export_id')
      .notNull()
      .references(() => exports.id, { onDelete: 'cascade' }),
    n: integer().notNull(),
    sessionId: text('session_id').notNull(),
    state: text({ enum: ['waiting', 'asked', 'ready', 'written', 'left-out'] }).notNull(),
    /** Why it is left out, or stands in its own language: a code. */
    reason: text(),
    /** Of what was written. */
    summaryId: text('summary_id'),
    language: text(),
    translated: integer({ mode: 'boolean' }),
    file: text(),
    bytes: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.exportId, table.n] }),
    index('export_items_state').on(table.exportId, table.state),
    index('export_items_session').on(table.sessionId),
    index('export_items_summary').on(table.summaryId),
  ],
);
