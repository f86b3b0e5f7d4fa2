import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sessions } from './sessions.ts';

/** On what basis a session's events are here: what the remote person answered, or what an importer attested (SPEC B3, C6). */
export const receipts = sqliteTable(
  'receipts',
  {
    id: text().primaryKey(),
    /** What its holder asks with later (SPEC B5): 60 random bits, readable. */
    number: text().notNull().unique(),
    /** Null once the session is erased: the receipt stays. */
    sessionId: text('session_id').references(() => sessions.id, { onDelete: 'set null' }),
    kind: text({ enum: ['consent', 'attested'] }).notNull(),
    answer: text({ enum: ['allowed', 'denied'] }).notNull(),
    /** "consent", "contract", "own-device", "sample" … */
    basis: text().notNull(),
    /** Who attested; null: the remote person answered. */
    attestedBy: text('attested_by'),
    /** What the person who answered was shown, word for word, and in which language; or what the one who attested wrote. */
    wording: text().notNull(),
    language: text().notNull(),
    deviceName: text('device_name').notNull(),
    /** The system that the answer came from. */
    platform: text(),
    at: integer().notNull(),
    withdrawnAt: integer('withdrawn_at'),
  },
  (table) => [index('receipts_session').on(table.sessionId), index('receipts_at').on(table.at, table.id)],
);
