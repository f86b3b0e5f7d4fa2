import type { Ctx } from '../../kit/ctx.ts';
import { type Withdrawn, withdrawByNumber } from '../consent/withdraw.ts';
import { findReceipt, receiptRow } from './find.ts';
import type { Receipt } from './model.ts';

/**
 * Takes a consent back for the person who gave it and lost the number (SPEC B3, B5): what was captured of the session and
 * written from it is deleted. `unchanged`: it was withdrawn before, or denied, or the session is erased.
 */
export function withdrawReceipt(ctx: Ctx, id: string): Withdrawn & { readonly receipt: Receipt } {
  const { number } = receiptRow(ctx, id);
  return { ...withdrawByNumber(ctx, number), receipt: findReceipt(ctx, id) };
}
