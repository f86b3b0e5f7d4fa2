import { importAccounts } from '../domain/accounts/table/import.ts';
import { importDevices } from '../domain/devices/table/import.ts';
import { exportJob, translateMissing } from '../domain/exports/translate-missing.ts';
import type { ModelKind } from '../domain/queue/model.ts';
import { makeJob } from '../domain/reports/saved.ts';
import { runEvaluation } from '../domain/summaries/evaluate.ts';
import { summarizeSession } from '../domain/summaries/summarize.ts';
import { translateSummary } from '../domain/summaries/translate.ts';
import { wishOf } from '../domain/summaries/wish.ts';
import type { Renderer } from './exports/renderer.ts';
import { exportHandler } from './exports/write-export.ts';
import { reportHandler } from './exports/write-report.ts';
import type { Handler, Handlers } from './types.ts';
import { lastAttempt, maxAttempts } from './work.ts';

/** What is done for each kind of job that asks the model; one at a time. */
const model: Handlers & Readonly<Record<ModelKind, Handler>> = {
  summarize: (ctx, job, report, signal) =>
    summarizeSession(ctx, job.key, {
      jobId: job.id,
      wish: wishOf(job.payload),
      signal,
      report,
      isLastTry: job.attempts >= maxAttempts,
      withoutModel: job.attempts >= lastAttempt,
    }),
  evaluate: (ctx, job, _report, signal) => runEvaluation(ctx, job.payload, { signal, withoutModel: job.attempts >= lastAttempt }),
  translate: async (ctx, job, report, signal) => {
    await translateSummary(ctx, job.payload, { signal, report });
    translateMissing(ctx);
  },
};

/** Work on records alone, which never waits behind the model. */
const records: Handlers = {
  'import-accounts': importAccounts,
  'import-devices': importDevices,
};

/** What runs beside what. Exports take long and write in a process of their own: they keep nothing else waiting. */
export function lanesWith(renderer: Renderer) {
  const exports: Handlers = { [exportJob]: exportHandler(renderer), [makeJob]: reportHandler(renderer) };
  return { model, records, exports } as const satisfies Readonly<Record<string, Handlers>>;
}

export type Lane = keyof ReturnType<typeof lanesWith>;
