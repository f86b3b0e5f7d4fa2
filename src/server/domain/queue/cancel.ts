import { cancel } from '../../../db/queries/job-leases.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { releaseCredit } from '../credits/charge.ts';
import { findWork } from './find-work.ts';

/**
 * Ends work that waits or runs: nothing is written, and the credit that was reserved for it goes back (SPEC D5); one that an
 * earlier text has spent stays spent. What runs notices within seconds.
 * @throws Failure record.missing; record.conflict: it is over already
 */
export function cancelWork(ctx: Ctx, jobId: string): void {
  transact(ctx.db, () => {
    const { job, kind, session } = findWork(ctx, jobId);
    if (!cancel(ctx.db, job.id, ctx.now().getTime())) fail('record.conflict', { noun: 'job', id: jobId, reason: 'work-over' });
    if (kind === 'summarize') releaseCredit(ctx, session.id);
    const action = kind === 'summarize' ? 'cancelled' : 'translation-cancelled';
    audit(ctx, { action, noun: 'summary', id: job.id, details: { session: session.id } });
  });
}
