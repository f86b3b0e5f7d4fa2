import { stringify } from 'csv-stringify/sync';
import type { AuditRow } from '../../../db/queries/audit.ts';
import { canonicalJson, type Json } from '../../kit/canonical.ts';
import { type Names, parsed } from './names.ts';
import { toRecord } from './record.ts';

const columns = ['seq', 'at', 'actor', 'source', 'noun', 'action', 'recordId', 'details', 'hash'] as const;
const nameColumns = ['actorName', 'recordName'] as const;

export function csvHead(names: boolean): string {
  return text([[...columns, ...(names ? nameColumns : [])]]);
}

/** With `names`, details tell them in place of ids and digests. */
export function csvRows(rows: readonly AuditRow[], names: Names | null): string {
  return text(rows.map((row) => cells(row, names)));
}

function cells(row: AuditRow, names: Names | null): (string | number)[] {
  const { seq, at, actor, source, noun, action, recordId, details, hash } = toRecord(row, new Map());
  const told = names ? canonicalJson(replaced(parsed(row.details), names)) : canonicalJson(details as Json);
  const ofNames = names ? [names.get(actor.replace(/^\w+:/, '')) ?? '', names.get(recordId) ?? ''] : [];
  return [seq, at, actor, source, noun, action, recordId, told, hash, ...ofNames];
}

function replaced(value: Json, names: Names): Json {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one: Json) => replaced(one, names));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one as Json, names)]));
}

/** RFC 4180; what a spreadsheet would take for a formula gets an apostrophe before it. */
function text(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(rows as (string | number)[][], { record_delimiter: '\r\n', escape_formulas: true });
}
