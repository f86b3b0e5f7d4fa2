import { receiptsBefore } from '../../../db/queries/receipt-list.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import type { ListInput, Page } from '../sessions/list.ts';
import { type Receipt, type ReceiptFilter, rowFilter, toReceipt } from './model.ts';

/** Newest first, whosever session it is about: a receipt is evidence, and holds nothing of what was captured. */
export function listReceipts(ctx: Ctx, filter: ReceiptFilter, { limit, cursor }: ListInput): Page<Receipt> {
  const rows = receiptsBefore(ctx.db, rowFilter(filter), cursor ? readPlace(cursor) : null, limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => toReceipt(ctx, row)),
    next: last && rows.length > limit ? cursorText([last.at, last.id]) : null,
  };
}

function readPlace(text: string) {
  const [at, id] = readCursor(text, ['number', 'string']);
  return { at, id };
}
