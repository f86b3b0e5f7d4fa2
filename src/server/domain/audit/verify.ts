import { type AuditRow, readHead, recordsAfter } from '../../../db/queries/audit.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { genesis, recordHash } from './model.ts';

/**
 * `gap`: a record is missing before this one. `order`: it does not follow the one before. `content`: it was changed.
 * `end`: the log does not end where its head says (records cut off, or added by another hand).
 */
export interface BrokenRecord {
  readonly seq: number;
  readonly reason: 'gap' | 'order' | 'content' | 'end';
}

const batch = 1000;

/**
 * Checks the whole chain; null: nothing is broken. Whoever may write the whole file can also make a new chain:
 * against that only a head kept elsewhere helps, so `head` is what to note down.
 */
export function verifyAudit(ctx: Ctx): BrokenRecord | null {
  let last = { seq: 0, hash: genesis };
  for (let rows = recordsAfter(ctx.db, 0, batch); rows.length > 0; rows = recordsAfter(ctx.db, last.seq, batch)) {
    for (const row of rows) {
      const reason = fault(row, last);
      if (reason) return { seq: row.seq, reason };
      last = { seq: row.seq, hash: row.hash };
    }
  }
  const head = auditHead(ctx);
  return head.seq === last.seq && head.hash === last.hash ? null : { seq: last.seq + 1, reason: 'end' };
}

/** Number and hash of the last record. */
export function auditHead(ctx: Ctx): { readonly seq: number; readonly hash: string } {
  return readHead(ctx.db) ?? { seq: 0, hash: genesis };
}

function fault(row: AuditRow, last: { seq: number; hash: string }): 'gap' | 'order' | 'content' | null {
  if (row.seq !== last.seq + 1) return 'gap';
  if (recordHash(row) !== row.hash) return 'content';
  return row.prevHash === last.hash ? null : 'order';
}
