import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';
import { devices, modules } from './devices.ts';

/** A remote-support connection and the facts that its sender told. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    /** Where it came from ("api", "file", …): an external id means one thing within its source. */
    source: text().notNull(),
    externalId: text('external_id').notNull(),
    platform: text().notNull(),
    os: text(),
    direction: text({ enum: ['incoming', 'outgoing'] }).notNull(),
    supporterName: text('supporter_name').notNull(),
    supporterEmail: text('supporter_email'),
    /** The supporter's account, where the address is one of this company's: whose session this is. */
    supporterAccountId: text('supporter_account_id').references(() => accounts.id, { onDelete: 'set null' }),
    /** Who opened it, as in the audit log: a sender may go on with what it began. */
    openedBy: text('opened_by').notNull(),
    customerName: text('customer_name'),
    customerCompany: text('customer_company'),
    deviceName: text('device_name').notNull(),
    /** The remote-support software's own id of the device, as told. */
    deviceRef: text('device_ref'),
    /** The registered device and module that it was found to be about (SPEC C6). */
    deviceId: text('device_id').references(() => devices.id, { onDelete: 'set null' }),
    moduleId: text('module_id').references(() => modules.id, { onDelete: 'set null' }),
    deviceManaged: integer('device_managed', { mode: 'boolean' }),
    module: text(),
    groupName: text('group_name'),
    language: text(),
    /** Overrides the company's summary language for this session. */
    summaryLanguage: text('summary_language'),
    startedAt: integer('started_at').notNull(),
    endedAt: integer('ended_at'),
    status: text({ enum: ['open', 'ended'] }).notNull(),
    /** `idle`: nothing came any more; what comes later is still taken (SPEC C7). Null while it runs. */
    endedBy: text('ended_by', { enum: ['sender', 'idle'] }),
    eventCount: integer('event_count').notNull(),
    /** Whether events are kept: a session that is not captured has its facts and the reasons, never an event (SPEC C2). */
    capture: text({ enum: ['captured', 'waiting', 'refused', 'withdrawn'] }).notNull(),
    /** When the remote person allowed it: nothing from before is kept (SPEC B2). Null: from the start. */
    capturedFrom: integer('captured_from'),
    /** False: an outgoing session of an account that does not log its sessions, left out of lists, reports and API (SPEC A9). */
    isReported: integer('is_reported', { mode: 'boolean' }).notNull().default(true),
    /** The ways that were open, and every rule that refused. */
    via: text({ enum: ['outgoing', 'incoming', 'both'] }),
    reasons: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
    /** What the decision looked at, as it was at the start (SPEC C7). */
    facts: text({ mode: 'json' }).$type<unknown>(),
    /** It has a current summary; kept by the queries that write and delete summaries. */
    isSummarized: integer('is_summarized', { mode: 'boolean' }).notNull().default(false),
    /** Somebody deleted its captured log (SPEC E8): nothing is added to it any more. */
    logDeletedAt: integer('log_deleted_at'),
    /** When something last arrived: a session without an end ends after idle minutes (SPEC C7). */
    activeAt: integer('active_at').notNull(),
    /** Fields we have no name for, kept as sent, nested as sent. */
    extra: text({ mode: 'json' }).$type<Readonly<Record<string, unknown>>>().notNull(),
    receivedAt: integer('received_at').notNull(),
  },
  (table) => [
    uniqueIndex('sessions_source_external').on(table.source, table.externalId),
    index('sessions_started').on(table.startedAt, table.id),
    index('sessions_supporter').on(table.supporterAccountId, table.startedAt, table.id),
    index('sessions_supporter_email').on(table.supporterEmail),
    index('sessions_device').on(table.deviceId, table.startedAt, table.id),
    // Whom it was for, as reports are asked for (SPEC F3): the company, or the person where none was told. Its words are those of `queries/report-sessions.ts`.
    index('sessions_customer').on(
      sql`lower(case when customer_company is null then customer_name else customer_company end)`,
      table.startedAt,
      table.id,
    ),
    index('sessions_module').on(table.moduleId).where(sql`module_id IS NOT NULL`),
    index('sessions_open').on(table.activeAt).where(sql`status = 'open'`),
    // Those that wait for a summary (SPEC C5), among however many that have one. Its words are those of `queries/late.ts`.
    index('sessions_late')
      .on(table.startedAt, table.id)
      .where(sql`capture = 'captured' and status = 'ended' and event_count > 0 and is_summarized = 0`),
  ],
);
