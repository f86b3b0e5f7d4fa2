import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sessions } from './sessions.ts';

/** What was written about a session, version by version; one of them is current. */
export const summaries = sqliteTable(
  'summaries',
  {
    id: text().primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    /** The job that wrote it; a job that runs twice writes once. Not a reference: jobs are cleared sooner than summaries. */
    jobId: text('job_id'),
    language: text().notNull(),
    origin: text().notNull(),
    /** null: the title is put into words by the views. */
    title: text(),
    outcome: text().notNull(),
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    createdAt: integer('created_at').notNull(),
    /** How it came to be; `origin` tells what its text was before people changed any of it. */
    change: text({ enum: ['written', 'edited', 'restored', 'translated'] })
      .notNull()
      .default('written'),
    /** The version that it was made from: edited, restored or translated. */
    basedOn: integer('based_on'),
    /** Who made it, or asked for it ("account:…", "operator"); null: nobody had to ask. */
    createdBy: text('created_by'),
    /** Null: a draft (SPEC E8). */
    reviewedAt: integer('reviewed_at'),
    reviewedBy: text('reviewed_by'),
    isCurrent: integer('is_current', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    uniqueIndex('summaries_version').on(table.sessionId, table.version),
    uniqueIndex('summaries_job').on(table.sessionId, table.jobId),
    uniqueIndex('summaries_current').on(table.sessionId).where(sql`is_current = 1`),
    // What people put right, the newest first, out of a million that nobody looked at.
    index('summaries_corrected')
      .on(table.isCurrent, table.createdAt, table.id)
      .where(sql`is_current = 1 and (change = 'edited' or reviewed_at is not null)`),
    // How many carry an issue type is read from here, not from the summaries themselves.
    index('summaries_issue_types').on(table.isCurrent, sql`(content -> '$.issueTypes')`),
  ],
);
