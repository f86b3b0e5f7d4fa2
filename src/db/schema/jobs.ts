import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Work to be done outside transactions. Waiting and running ones are unique by kind and key. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    /** What it is about: for "summarize", the session's id. */
    key: text().notNull(),
    payload: text({ mode: 'json' }).$type<unknown>().notNull(),
    status: text({ enum: ['queued', 'running', 'done', 'failed', 'dead', 'cancelled'] }).notNull(),
    attempts: integer().notNull(),
    runAfter: integer('run_after').notNull(),
    /** Names one claim: whoever lost it can no longer write. */
    lease: text(),
    leaseUntil: integer('lease_until'),
    progress: text({ mode: 'json' }).$type<unknown>(),
    /** A failure's code and parameters. */
    error: text({ mode: 'json' }).$type<{ readonly code: string; readonly params: Readonly<Record<string, unknown>> }>(),
    createdAt: integer('created_at').notNull(),
    startedAt: integer('started_at'),
    finishedAt: integer('finished_at'),
  },
  (table) => [
    uniqueIndex('jobs_open').on(table.kind, table.key).where(sql`status in ('queued', 'running')`),
    index('jobs_next').on(table.status, table.runAfter),
    index('jobs_key').on(table.kind, table.key),
  ],
);
