import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The chain of what was changed by whom. Opaque ids and keyed digests only (SPEC K9). Never updated, never deleted. */
export const audit = sqliteTable(
  'audit',
  {
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
  },
  (table) => [
    index('audit_at').on(table.at),
    index('audit_actor').on(table.actor, table.seq),
    index('audit_noun').on(table.noun, table.seq),
    index('audit_noun_action').on(table.noun, table.action, table.seq),
    index('audit_record').on(table.recordId, table.seq),
  ],
);

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

/** Heads of the chain, signed with a key that stands outside the database: who rewrites the chain cannot sign it anew. Append-only. */
export const auditSignatures = sqliteTable('audit_signatures', {
  /** Of the record that was the last one. */
  seq: integer().primaryKey(),
  hash: text().notNull(),
  at: integer().notNull(),
  /** SHA-256 of the public key, in hex. */
  keyId: text('key_id').notNull(),
  /** Ed25519, base64url. */
  signature: text().notNull(),
});
