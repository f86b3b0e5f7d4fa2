import { z } from 'zod';
import type { AuditRow } from '../../../db/queries/audit.ts';
import { iso } from '../../kit/clock.ts';
import { type Names, namesFor, parsed } from './names.ts';

/** One record of the log. Times are RFC 3339. */
export const auditRecordSchema = z.object({
  seq: z.int().describe('From 1, without gaps.'),
  at: z.string(),
  actor: z.string().describe('"account:ID", "key:ID", "operator" (the command line of the box), "system" or "nobody" (not signed in).'),
  source: z.string().describe('page, api, cli or system.'),
  noun: z.string().describe('Kind of the record that was acted on.'),
  action: z.string(),
  recordId: z.string(),
  details: z.json().describe('Ids, numbers, codes, and digests that stand for names.'),
  names: z
    .record(z.string(), z.string())
    .describe('What the ids and digests of this record stand for. Of a digest that is not here the name was erased, or never kept.'),
  hash: z.string().describe('SHA-256 over this record and the hash before it.'),
});

export type AuditRecord = Readonly<z.infer<typeof auditRecordSchema>>;

export function toRecord(row: AuditRow, names: Names): AuditRecord {
  const { seq, actor, source, noun, action, recordId, hash } = row;
  const details = parsed(row.details);
  return { seq, at: timeOf(row.at), actor, source, noun, action, recordId, details, names: namesFor(row, names), hash } as AuditRecord;
}

/** A time that was edited into none is told as it stands: the log has to be readable when it is broken. */
function timeOf(at: number): string {
  return Number.isSafeInteger(at) && Math.abs(at) <= 8.64e15 ? iso(at) : String(at);
}
