import { hash } from 'node:crypto';
import type { AuditRow } from '../../../db/queries/audit.ts';
import type { Json } from '../../kit/canonical.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Actor } from '../../kit/ctx.ts';

/** What a verb tells the log: opaque ids, numbers, codes and digests (`named`), never a name or a text (SPEC K9). */
export interface AuditEntry {
  readonly action: string;
  readonly noun: string;
  readonly id: string;
  readonly details?: { readonly [key: string]: Json };
}

/** Stands before the first record: SHA-256 of "debrief.audit.v1". */
export const genesis = sha256('debrief.audit.v1');

/** SHA-256 over every field of the record and the hash before it. */
export function recordHash(record: Omit<AuditRow, 'hash'>): string {
  const { seq, at, actor, source, action, noun, recordId, details, prevHash } = record;
  return hash('sha256', JSON.stringify([seq, at, actor, source, action, noun, recordId, details, prevHash]));
}

export function actorText(actor: Actor): string {
  return actor.kind === 'account' || actor.kind === 'key' ? `${actor.kind}:${actor.id}` : actor.kind;
}
