import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts.ts';

/** A set of devices. */
export const deviceGroups = sqliteTable('device_groups', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  createdAt: integer('created_at').notNull(),
});

/** Settings assigned to managed devices: "Connection reports and session insights (AI)" (SPEC A6). */
export const policies = sqliteTable('policies', {
  id: text().primaryKey(),
  name: text().notNull().unique(),
  reports: integer({ mode: 'boolean' }).notNull(),
  insights: integer({ mode: 'boolean' }).notNull(),
  /** The device's user cannot switch it off. */
  enforced: integer({ mode: 'boolean' }).notNull(),
  /** B4: asks at the start of each session although it is enforced. */
  stillAsks: integer('still_asks', { mode: 'boolean' }).notNull(),
  createdAt: integer('created_at').notNull(),
});

/** A computer of this company, as registered: what decides, whatever a sender claims (SPEC C6). */
export const devices = sqliteTable(
  'devices',
  {
    id: text().primaryKey(),
    /** Its host name; how senders call it. Compared without case. */
    name: text().notNull(),
    /** The remote-support software's own id of it, where there is one. */
    ref: text(),
    platform: text({ enum: ['windows', 'macos', 'other', 'unknown'] }).notNull(),
    os: text(),
    isManaged: integer('is_managed', { mode: 'boolean' }).notNull(),
    /** A5: runs the full client. */
    hasFullClient: integer('has_full_client', { mode: 'boolean' }).notNull(),
    /** A5: the company account that its user is signed in with. */
    signedInAccountId: text('signed_in_account_id').references(() => accounts.id, { onDelete: 'set null' }),
    groupId: text('group_id').references(() => deviceGroups.id, { onDelete: 'set null' }),
    /** Of managed devices only (A6). */
    policyId: text('policy_id').references(() => policies.id, { onDelete: 'set null' }),
    /** B1, set by the device's user alone. */
    access: text({ enum: ['allowed', 'denied', 'after-confirmation'] }).notNull(),
    /** A6: its user switched insights off; an enforced policy does not mind. */
    optedOut: integer('opted_out', { mode: 'boolean' }).notNull(),
    /** SHA-256 of the token of the device's own page (B1). */
    pageHash: text('page_hash').unique(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('devices_name').on(sql`lower(name)`),
    uniqueIndex('devices_ref').on(table.ref),
    index('devices_group').on(table.groupId),
    index('devices_policy').on(table.policyId),
    check('devices_policy_managed', sql`${table.policyId} IS NULL OR ${table.isManaged} = 1`),
  ],
);

/** A custom QuickSupport module: the branded client an unmanaged customer starts (SPEC A3). */
export const modules = sqliteTable('modules', {
  id: text().primaryKey(),
  /** How senders call it. */
  name: text().notNull().unique(),
  insights: integer({ mode: 'boolean' }).notNull(),
  createdAt: integer('created_at').notNull(),
});
