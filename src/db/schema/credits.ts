import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { licenceFiles } from './licences.ts';

/** Days are text, YYYY-MM-DD in the company's time zone: a month begins where its first day does, whatever the clocks there do. */

/** Credits coming in. Append-only. What is over is not deleted: its days are past. */
export const creditGrants = sqliteTable(
  'credit_grants',
  {
    /** From 1, without gaps. */
    seq: integer().primaryKey(),
    kind: text({ enum: ['free', 'add-on', 'pack'] }).notNull(),
    /** What it is granted for, once: the month (YYYY-MM), the day on which the add-on's year ends, or the pack's id. */
    period: text().notNull(),
    /** What the period has in all with this row: a tier raised in mid-month adds a row with the difference (SPEC D9). */
    upTo: integer('up_to').notNull(),
    credits: integer().notNull(),
    startsOn: text('starts_on').notNull(),
    /** The first day on which it is over. */
    endsOn: text('ends_on').notNull(),
    /** The file that grants it. */
    fileId: text('file_id')
      .notNull()
      .references(() => licenceFiles.id),
    /** The last charge before it, 0 for none: puts grants and charges into one order. */
    afterCharge: integer('after_charge').notNull(),
    day: text().notNull(),
    /** The box's clock. */
    at: integer().notNull(),
  },
  (table) => [
    uniqueIndex('credit_grants_once').on(table.kind, table.period, table.upTo),
    index('credit_grants_end').on(table.endsOn),
    check('credit_grants_some', sql`${table.credits} > 0`),
  ],
);

/** Credits going out: a session's charge is reserved, then settled or released. Append-only. */
export const creditCharges = sqliteTable(
  'credit_charges',
  {
    /** From 1, without gaps. */
    seq: integer().primaryKey(),
    /** Not a reference: the ledger outlives the session. */
    sessionId: text('session_id').notNull(),
    /** From 1; a session whose charge was released may be charged again. */
    attempt: integer().notNull(),
    step: text({ enum: ['reserved', 'settled', 'released'] }).notNull(),
    grantSeq: integer('grant_seq')
      .notNull()
      .references(() => creditGrants.seq),
    /** The how-manieth row of its grant, from 1. */
    place: integer().notNull(),
    /** What the grant has after this row: the balance of today needs each grant's last row, not all of them. */
    remaining: integer().notNull(),
    /** What had begun by `day` and was not over on `latestDay` could be spent; they differ while the clock is doubted (SPEC D8). */
    day: text().notNull(),
    latestDay: text('latest_day').notNull(),
    /** The box's clock. */
    at: integer().notNull(),
  },
  (table) => [
    uniqueIndex('credit_charges_reserved').on(table.sessionId, table.attempt).where(sql`step = 'reserved'`),
    uniqueIndex('credit_charges_closed').on(table.sessionId, table.attempt).where(sql`step <> 'reserved'`),
    uniqueIndex('credit_charges_settled').on(table.sessionId).where(sql`step = 'settled'`),
    uniqueIndex('credit_charges_place').on(table.grantSeq, table.place),
    index('credit_charges_session').on(table.sessionId),
    index('credit_charges_day').on(table.day),
    check('credit_charges_covered', sql`${table.remaining} >= 0`),
  ],
);

/** Warnings that were given, so that each is given once. */
export const creditWarnings = sqliteTable('credit_warnings', {
  /** What it warns of and how far it had come: "licence-ends:2027-04-01:30". */
  key: text().primaryKey(),
  at: integer().notNull(),
});
