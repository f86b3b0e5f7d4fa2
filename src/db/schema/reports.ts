import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';

/** A report to be made anew (SPEC F3), under the rights that the account which saved it has at that moment. */
export const savedReports = sqliteTable(
  'saved_reports',
  {
    id: text().primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** Device group, customer, and whether by supporter with which purpose (SPEC F5). */
    filter: text({ mode: 'json' }).$type<unknown>().notNull(),
    /** The whole days that it tells of: those of the last full … before it is made. */
    span: text({ enum: ['day', 'week', 'month', 'quarter', 'year'] }).notNull(),
    format: text().notNull(),
    /** BCP 47 primary tag. */
    language: text().notNull(),
    /** IANA name: of its days, and of the clock that `at` is read from. */
    timeZone: text('time_zone').notNull(),
    every: text({ enum: ['never', 'day', 'week', 'month'] }).notNull(),
    /** "07:30" */
    at: text().notNull(),
    /** 1 = Monday; counts where it is made every week. */
    weekday: integer().notNull(),
    /** 1 to 31, in a shorter month its last; counts where it is made every month. */
    monthDay: integer('month_day').notNull(),
    /** How many files stay. */
    keep: integer().notNull(),
    /** When it is made next; null: only when somebody asks, or it has stopped. */
    nextAt: integer('next_at'),
    /** It stopped by itself, and why: a code. */
    stoppedAt: integer('stopped_at'),
    stoppedBecause: text('stopped_because'),
    /** Of the last time that it was made, if that failed: a failure's code and parameters. */
    failure: text({ mode: 'json' }).$type<{ readonly code: string; readonly params: Readonly<Record<string, unknown>> }>(),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [index('saved_reports_account').on(table.accountId, table.createdAt), index('saved_reports_next').on(table.nextAt)],
);

/** One that was made. Deleting a session or a summary that it tells of deletes it (triggers of migration 0017). */
export const reportFiles = sqliteTable(
  'report_files',
  {
    id: text().primaryKey(),
    reportId: text('report_id')
      .notNull()
      .references(() => savedReports.id, { onDelete: 'cascade' }),
    madeAt: integer('made_at').notNull(),
    /** First and last day that it tells of, YYYY-MM-DD. */
    firstDay: text('first_day').notNull(),
    lastDay: text('last_day').notNull(),
    format: text().notNull(),
    language: text().notNull(),
    sessions: integer().notNull(),
    /** With figures of single supporters (SPEC F5). */
    byPerson: integer('by_person', { mode: 'boolean' }).notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    data: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [index('report_files_report').on(table.reportId, table.madeAt)],
);

/** What a file tells of: who may no longer see one of these may no longer take the file, and none outlives what is erased. */
export const reportFileSessions = sqliteTable(
  'report_file_sessions',
  {
    fileId: text('file_id')
      .notNull()
      .references(() => reportFiles.id, { onDelete: 'cascade' }),
    sessionId: text('session_id').notNull(),
    /** The version that it quotes. */
    summaryId: text('summary_id'),
  },
  (table) => [
    primaryKey({ columns: [table.fileId, table.sessionId] }),
    index('report_file_sessions_session').on(table.sessionId),
    index('report_file_sessions_summary').on(table.summaryId),
  ],
);
