import { setImmediate as others } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type ReceiptPlace, receiptsAfter } from '../../../db/queries/receipt-list.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { type Receipt, receiptFilterSchema, receiptSchema, rowFilter, toReceipt } from './model.ts';

export const exportFormats = ['csv', 'jsonl'] as const;
export const receiptExportSchema = receiptFilterSchema.extend({ format: z.enum(exportFormats).default('csv') });

export type ReceiptExport = Readonly<z.output<typeof receiptExportSchema>>;

const columns = Object.keys(receiptSchema.shape) as (keyof Receipt)[];

/** Receipts looked at between two pauses. */
const batch = 500;

/**
 * All that fit, oldest first, in pieces of text, each made when it is asked for. Numbers stay masked: a file travels.
 * Written down before the first piece.
 */
export function exportReceipts(ctx: Ctx, { format, ...filter }: ReceiptExport): AsyncGenerator<string> {
  const wanted = rowFilter(filter);
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  transact(ctx.db, () => audit(ctx, { action: 'list-exported', noun: 'receipt', id: 'list', details: { format, filter: given } }));
  return pieces(ctx, wanted, format === 'csv' ? csv : jsonLines, format === 'csv' ? csvText([columns]) : '');
}

async function* pieces(
  ctx: Ctx,
  filter: ReturnType<typeof rowFilter>,
  write: (receipts: readonly Receipt[]) => string,
  head: string,
): AsyncGenerator<string> {
  if (head) yield head;
  for (let after: ReceiptPlace | null = null; ; await others()) {
    const rows = receiptsAfter(ctx.db, filter, after, batch);
    if (rows.length > 0) yield write(rows.map((row) => toReceipt(ctx, row)));
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = { at: last.at, id: last.id };
  }
}

function jsonLines(receipts: readonly Receipt[]): string {
  return receipts.map((receipt) => `${JSON.stringify(receipt)}\n`).join('');
}

function csv(receipts: readonly Receipt[]): string {
  return csvText(receipts.map((receipt) => columns.map((column) => receipt[column] ?? '')));
}

/** RFC 4180; what a spreadsheet would take for a formula gets an apostrophe before it. */
function csvText(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { record_delimiter: '\r\n', escape_formulas: true });
}
