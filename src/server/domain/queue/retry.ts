import { latestJob } from '../../../db/queries/jobs.ts';
import { summaryById } from '../../../db/queries/translations.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { requestTranslation, type TranslationWish } from '../summaries/request-translation.ts';
import { wishOf } from '../summaries/wish.ts';
import { requestSummary } from '../summaries/work.ts';
import { type FoundWork, findWork } from './find-work.ts';
import { openWork } from './list.ts';
import type { QueuedWork } from './model.ts';

/**
 * Asks again for what was given up, as it was wished then: a new job at the end of the queue, under the rules as they are
 * now (SPEC C2, D5).
 * @throws Failure record.missing; record.conflict: it was not given up, or was asked for again; summary.refused
 */
export function retryWork(ctx: Ctx, jobId: string): QueuedWork {
  return transact(ctx.db, () => {
    const found = findWork(ctx, jobId);
    const { job, kind, session } = found;
    const isGivenUp = job.status === 'failed' || job.status === 'dead';
    if (!isGivenUp || latestJob(ctx.db, job.kind, job.key)?.id !== job.id) {
      fail('record.conflict', { noun: 'job', id: jobId, reason: 'not-given-up' });
    }
    if (kind === 'translate') translateAgain(ctx, found);
    else {
      const { language, instruction } = wishOf(job.payload);
      requestSummary(ctx, session.id, { ...(language && { language }), ...(instruction && { instruction }) });
    }
    const next = latestJob(ctx.db, job.kind, job.key);
    return openWork(ctx, next?.id ?? '') ?? fail('record.conflict', { noun: 'job', id: jobId, reason: 'work-over' });
  });
}

function translateAgain(ctx: Ctx, { job, session }: FoundWork): void {
  const { summaryId, language } = job.payload as { readonly summaryId: string; readonly language: TranslationWish['language'] };
  const summary = summaryById(ctx.db, summaryId) ?? fail('record.missing', { noun: 'summary', id: summaryId });
  requestTranslation(ctx, session.id, { language, version: summary.version });
}
