import { summarizeSession } from '../domain/summaries/summarize.ts';
import type { Handlers } from './types.ts';
import { lastAttempt, maxAttempts } from './work.ts';

/** What is done for each kind of job. */
export const handlers: Handlers = {
  summarize: (ctx, job, report, signal) =>
    summarizeSession(ctx, job.key, {
      jobId: job.id,
      signal,
      report,
      isLastTry: job.attempts >= maxAttempts,
      withoutModel: job.attempts >= lastAttempt,
    }),
};
