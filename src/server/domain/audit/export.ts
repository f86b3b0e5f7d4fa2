import { createHash } from 'node:crypto';
import { setImmediate as others } from 'node:timers/promises';
import { z } from 'zod';
import { type AuditRow, signaturesAfter } from '../../../db/queries/audit.ts';
import { nextRecords, type AuditFilter as RowFilter } from '../../../db/queries/audit-list.ts';
import { transact } from '../../../db/transact.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from './append.ts';
import { exportText } from './chain.ts';
import { csvHead, csvRows } from './export-csv.ts';
import { auditFilterSchema, rowFilter } from './filter.ts';
import { genesis } from './model.ts';
import { namesFor, namesIn } from './names.ts';
import { signHead } from './sign.ts';
import { auditHead } from './verify.ts';

export const exportFormats = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const auditExportSchema = auditFilterSchema.extend({
  format: z.enum(exportFormats).default('jsonl'),
  names: z.stringbool().default(false).describe('With what ids and digests stand for.'),
});

export type AuditExport = Readonly<z.infer<typeof auditExportSchema>>;

interface Plan {
  readonly filter: RowFilter;
  readonly isWhole: boolean;
  readonly names: boolean;
  /** The last record of the export, its own among them. */
  readonly last: number;
}

/** Records looked at between two pauses. */
const batch = 500;

/**
 * The log, or what fits the filter, oldest first, in pieces of text; each is made when it is asked for, so that neither
 * memory nor the server's attention is filled. Written down and signed before the first piece.
 */
export function exportAudit(ctx: Ctx, { format, names, ...wanted }: AuditExport): AsyncGenerator<string> {
  const filter = rowFilter(ctx, wanted);
  const isWhole = Object.values(filter).every((value) => value === undefined);
  transact(ctx.db, () => audit(ctx, { action: 'exported', noun: 'audit', id: 'log', details: { format, names, filter: given(filter) } }));
  signHead(ctx);
  const plan = { filter, isWhole, names, last: auditHead(ctx).seq };
  return format === 'csv' ? csv(ctx, plan) : jsonLines(ctx, plan);
}

function given(filter: RowFilter): Record<string, string | number> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

async function* csv(ctx: Ctx, plan: Plan): AsyncGenerator<string> {
  yield csvHead(plan.names);
  for await (const rows of batches(ctx, plan)) yield csvRows(rows, plan.names ? namesIn(ctx, rows) : null);
}

/** Described in docs/audit.md. The last line signs all bytes before it. */
async function* jsonLines(ctx: Ctx, plan: Plan): AsyncGenerator<string> {
  const { signer } = ctx.data;
  const hash = createHash('sha256');
  const told = (lines: readonly object[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    return text;
  };
  let records = 0;
  yield told([headLine(ctx, plan)]);
  for await (const rows of batches(ctx, plan)) {
    records += rows.length;
    yield told(plan.isWhole ? withSignatures(ctx, recordLines(ctx, rows, plan)) : recordLines(ctx, rows, plan));
  }
  const sum = hash.digest('hex');
  const end = { type: 'end', records, sha256: sum, keyId: signer.keyId, signature: signer.sign(exportText(records, sum)) };
  yield `${JSON.stringify(end)}\n`;
}

async function* batches(ctx: Ctx, { filter, last }: Plan): AsyncGenerator<AuditRow[]> {
  for (let after = 0; after < last; ) {
    const { rows, upTo } = nextRecords(ctx.db, filter, after, last, batch);
    if (rows.length > 0) yield rows;
    after = upTo;
    await others();
  }
}

function headLine(ctx: Ctx, { filter, isWhole, names, last }: Plan): object {
  const { keyId, publicKeys } = ctx.data.signer;
  return {
    type: 'export',
    format: 'debrief audit export v1',
    exportedAt: iso(ctx.now().getTime()),
    genesis,
    last,
    complete: isWhole,
    filter: given(filter),
    names,
    keyId,
    publicKeys: Object.fromEntries(publicKeys),
  };
}

function recordLines(ctx: Ctx, rows: readonly AuditRow[], plan: Plan): (AuditRow & { type: string })[] {
  const names = plan.names ? namesIn(ctx, rows) : null;
  return rows.map((row) => ({ type: 'record', ...row, ...(names && { names: namesFor(row, names) }) }));
}

/** Each signature behind the record that it is of. */
function withSignatures(ctx: Ctx, lines: readonly (AuditRow & { type: string })[]): object[] {
  const [first, last] = [lines[0]?.seq ?? 0, lines.at(-1)?.seq ?? 0];
  const signatures = new Map(signaturesAfter(ctx.db, first - 1, last).map((row) => [row.seq, row]));
  return lines.flatMap((line) => {
    const signature = signatures.get(line.seq);
    return signature ? [line, { type: 'signature', ...signature }] : [line];
  });
}
