import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileOfProof } from '../../../views/exports/report/write.ts';
import { makeReport, noteReportFailure, type WriteReport } from '../../domain/reports/make.ts';
import type { Handler } from '../types.ts';
import { maxAttempts } from '../work.ts';
import type { Renderer } from './renderer.ts';

/** Makes a saved report; its pages are laid out where they keep no request waiting. One at a time, like all of the writer's work. */
export function reportHandler(renderer: Renderer): Handler {
  return async (ctx, job, _report, signal) => {
    try {
      await makeReport(ctx, job, writeWith(renderer, join(ctx.data.folder, 'report.unfinished'), signal));
    } catch (error) {
      const isLast = job.attempts >= maxAttempts && !signal.aborted;
      if (isLast) noteReportFailure(ctx, job.key, { code: 'internal', params: { requestId: job.id } });
      throw error;
    }
  };
}

function writeWith(renderer: Renderer, path: string, signal: AbortSignal): WriteReport {
  return async (proof, issueTypes, format) => {
    try {
      await renderer.run({ kind: 'report', format, proof, issueTypes, path }, signal);
      return { ...fileOfProof(proof, format), bytes: readFileSync(path) };
    } finally {
      rmSync(path, { force: true });
    }
  };
}
