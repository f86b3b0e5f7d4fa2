import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The chain of what was changed by whom. Opaque ids and keyed digests only (SPEC K9). Never updated, never deleted. */
export const audit = sqliteTable('audit', {
  /** From 1, without gaps. */
  seq: integer().primaryKey(),
  at: integer().notNull(),
  actor: text().notNull(),
  source: text().notNull(),
  action: text().notNull(),
  noun: text().notNull(),
  recordId: text('record_id').notNull(),
  /** Canonical JSON, as it was hashed. */
  details: text().notNull(),
  prevHash: text('prev_hash').notNull(),
  hash: text().notNull(),
});

/** The last record's number and hash, so that a tail cut off the chain is noticed. One row. */
export const auditHead = sqliteTable('audit_head', {
  id: integer().primaryKey(),
  seq: integer().notNull(),
  hash: text().notNull(),
});

/** What the digests in `audit` stand for. Rows may be erased without breaking the chain. */
export const auditNames = sqliteTable('audit_names', {
  digest: text().primaryKey(),
  name: text().notNull(),
});
