import { type AuditRow, insertRecord, keepName, readHead } from '../../../db/queries/audit.ts';
import { canonicalJson } from '../../kit/canonical.ts';
import { keyedDigest } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { type AuditEntry, actorText, genesis, recordHash } from './model.ts';

/** Adds a record to the chain, inside the transaction of what it tells of; outside one it throws. */
export function audit(ctx: Ctx, entry: AuditEntry): void {
  if (!ctx.db.sqlite.inTransaction) throw new Error(`audit record ${entry.noun}.${entry.action} outside a transaction`);
  insertRecord(ctx.db, recordAfter(ctx, readHead(ctx.db) ?? { seq: 0, hash: genesis }, entry));
}

/** The record that follows this one; for whoever prepares many ahead of their transaction. */
export function recordAfter(ctx: Ctx, head: { readonly seq: number; readonly hash: string }, entry: AuditEntry): AuditRow {
  const record = {
    seq: head.seq + 1,
    at: ctx.now().getTime(),
    actor: actorText(ctx.actor),
    source: ctx.source,
    action: entry.action,
    noun: entry.noun,
    recordId: entry.id,
    details: canonicalJson(entry.details ?? {}),
    prevHash: head.hash,
  };
  return { ...record, hash: recordHash(record) };
}

/** A name as the chain may hold it: its keyed digest. The name itself goes to the side table, where it can be erased. */
export function named(ctx: Ctx, name: string): string {
  const digest = keyedDigest(ctx.data.digestKey, name);
  keepName(ctx.db, digest, name);
  return digest;
}
