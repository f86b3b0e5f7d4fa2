import { emptyLog } from '../../../db/checkpoint.ts';
import { deleteCaptured } from '../../../db/queries/captured.ts';
import { cancel } from '../../../db/queries/job-leases.ts';
import { latestJob } from '../../../db/queries/jobs.ts';
import { deleteOpenQuestions } from '../../../db/queries/questions.ts';
import { type ReceiptRow, receiptByNumber, receiptsOfSession, updateReceipt } from '../../../db/queries/receipts.ts';
import { type SessionRow, sessionById, updateSession } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { releaseCredit } from '../credits/charge.ts';
import { readNumber } from './receipt-number.ts';

/** What went with a withdrawal. */
export interface Withdrawn {
  readonly state: 'withdrawn' | 'unchanged';
  readonly events: number;
  readonly summaries: number;
}

/**
 * Whoever holds the receipt takes the consent back, while the session runs or afterwards (SPEC B3, B5): capture stops, and
 * what was captured and written of it is deleted, from the file too. The connection report and the receipt stay. Of who
 * denied there is nothing to take back.
 * @throws Failure record.missing: no receipt has this number
 */
export function withdrawByNumber(ctx: Ctx, number: string): Withdrawn {
  const read = readNumber(number);
  const receipt = (read === null ? undefined : receiptByNumber(ctx.db, read)) ?? fail('record.missing', { noun: 'receipt', id: '–' });
  const withdrawn = transact(ctx.db, () => withdrawReceipt(ctx, receipt));
  emptyLog(ctx.db);
  return withdrawn;
}

function withdrawReceipt(ctx: Ctx, receipt: ReceiptRow): Withdrawn {
  const session = receipt.sessionId === null ? undefined : sessionById(ctx.db, receipt.sessionId);
  if (receipt.withdrawnAt !== null || receipt.answer === 'denied' || !session) return { state: 'unchanged', events: 0, summaries: 0 };
  return eraseCaptured(ctx, session, { receipt: receipt.id });
}

/** Inside the caller's transaction, who empties the log afterwards. `because`: for the audit log, codes and ids only. */
export function eraseCaptured(ctx: Ctx, session: SessionRow, because: Readonly<Record<string, string>>): Withdrawn {
  const now = ctx.now().getTime();
  const job = latestJob(ctx.db, 'summarize', session.id);
  if (job) cancel(ctx.db, job.id, now);
  releaseCredit(ctx, session.id);
  deleteOpenQuestions(ctx.db, session.id);
  const gone = deleteCaptured(ctx.db, session.id);
  updateSession(ctx.db, session.id, { capture: 'withdrawn', reasons: ['withdrawn'], eventCount: 0, extra: {} });
  for (const { id, withdrawnAt } of receiptsOfSession(ctx.db, session.id)) {
    if (withdrawnAt === null) updateReceipt(ctx.db, id, { withdrawnAt: now });
  }
  audit(ctx, { action: 'withdrawn', noun: 'consent', id: session.id, details: { ...because, ...gone } });
  return { state: 'withdrawn', ...gone };
}
