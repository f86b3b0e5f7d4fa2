import type { AuditRow, SignatureRow } from '../../../db/queries/audit.ts';
import { genesis, recordHash } from './model.ts';

/** A place in the chain: the number of a record and its hash. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

export const start: Link = { seq: 0, hash: genesis };

/**
 * `gap`: a record is missing before this one. `order`: it does not follow the one before. `content`: it was changed.
 * `signature`: the chain up to it is not the one that was signed, or a signature was taken out or forged; the records in
 * question begin behind the last one that is vouched for. `end`: the log does not end where its head or a signature says.
 */
export type Fault = 'gap' | 'order' | 'content' | 'signature' | 'end';

/** What is wrong with a record behind `last`; null: nothing. */
export function faultOf(row: AuditRow, last: Link): Fault | null {
  if (row.seq !== last.seq + 1) return 'gap';
  if (recordHash(row) !== row.hash) return 'content';
  return row.prevHash === last.hash ? null : 'order';
}

/** What is signed of a head. Documented in docs/audit.md: programs elsewhere rebuild it. */
export function headText({ seq, hash, at }: Pick<SignatureRow, 'seq' | 'hash' | 'at'>): string {
  return `debrief audit head v1\n${seq}\n${hash}\n${at}`;
}

/** What is signed of an exported file: how many records it holds, and SHA-256 over all bytes before its last line. */
export function exportText(records: number, sum: string): string {
  return `debrief audit export v1\n${records}\n${sum}`;
}
