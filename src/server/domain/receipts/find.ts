import { receiptById } from '../../../db/queries/receipt-list.ts';
import type { ReceiptRow } from '../../../db/queries/receipts.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { may } from '../roles/grants.ts';
import { type Receipt, toReceipt } from './model.ts';

/**
 * One receipt. Whoever has its number reads and erases what is kept of the session (SPEC B5), so only somebody who might do
 * both sees it whole: who manages devices and may see that session. It leaves a record.
 */
export function readReceipt(ctx: Ctx, id: string): Receipt {
  return transact(ctx.db, () => {
    const row = receiptRow(ctx, id);
    const receipt = toReceipt(ctx, row);
    if (receipt.session === null || !may(ctx, 'devices.manage')) return receipt;
    audit(ctx, { action: 'number-shown', noun: 'receipt', id, details: { session: receipt.session } });
    return { ...receipt, number: row.number };
  });
}

/** The same without the number, and without a record. */
export function findReceipt(ctx: Ctx, id: string): Receipt {
  return toReceipt(ctx, receiptRow(ctx, id));
}

export function receiptRow(ctx: Ctx, id: string): ReceiptRow {
  return receiptById(ctx.db, id) ?? fail('record.missing', { noun: 'receipt', id });
}
