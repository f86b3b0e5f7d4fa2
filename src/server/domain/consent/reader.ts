import { questionById } from '../../../db/queries/questions.ts';
import { type ReceiptRow, receiptByNumber } from '../../../db/queries/receipts.ts';
import { type SessionRow, sessionById } from '../../../db/queries/sessions.ts';
import { keyedDigest, sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { keyFor } from '../../kit/secrets.ts';
import { receiptNumber } from './receipt-number.ts';

/** A receipt with the session that it is about. */
export interface Answered {
  readonly receipt: ReceiptRow;
  readonly session: SessionRow;
}

/**
 * The number of the receipt that the question's answer gets from this browser. It comes out of the browser's own secret
 * and the box's key, so that who answered is shown it again after a second click or a reload, and nobody else who has the
 * link; nothing has to be kept for it.
 */
export function numberFor(ctx: Ctx, questionId: string, reader: string): string {
  const digest = Buffer.from(keyedDigest(keyFor(ctx.data.secretsKey, 'receipt-number'), `${questionId}\n${reader}`), 'hex');
  return receiptNumber((bytes) => digest.subarray(0, bytes));
}

/** What was answered through this link from this browser; null: nothing was, or from another one. */
export function answeredBy(ctx: Ctx, token: string, reader: string): Answered | null {
  const question = questionById(ctx.db, sha256(token));
  if (!question || question.answeredAt === null) return null;
  const receipt = receiptByNumber(ctx.db, numberFor(ctx, question.id, reader));
  const session = sessionById(ctx.db, question.sessionId);
  return receipt && session ? { receipt, session } : null;
}
