import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Files of the vendor as they came: what they say is read from the signed text each time, never from a column. Append-only. */
export const licenceFiles = sqliteTable(
  'licence_files',
  {
    /** The file's own id, given by the vendor. */
    id: text().primaryKey(),
    type: text({ enum: ['licence', 'voucher', 'clock-reset'] }).notNull(),
    /** Rises from licence to licence; null for other types. */
    serial: integer(),
    /** Of the text, in hex. */
    sha256: text().notNull().unique(),
    /** JWS, compact. */
    file: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [uniqueIndex('licence_files_serial').on(table.serial).where(sql`serial IS NOT NULL`)],
);

/** Who this box belongs to, and how late it has been here (SPEC D8). One row, made by the migration. */
export const licenceBox = sqliteTable(
  'licence_box',
  {
    id: integer().primaryKey(),
    /** Drawn at random when the database was made; licence files are made out to it. */
    companyId: text('company_id').notNull(),
    /** The latest time that was seen and believed. */
    mark: integer(),
    /** The latest day in the company's time zone, YYYY-MM-DD. Kept apart, since the time zone can be changed. */
    markDay: text('mark_day'),
    /** The clock's time when it was found turned back, or ahead of what is believed; null: it is not. */
    backSince: integer('back_since'),
    jumpSince: integer('jump_since'),
  },
  (table) => [check('licence_box_one', sql`${table.id} = 1`)],
);
