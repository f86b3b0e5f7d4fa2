import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileOfProof } from '../../../views/exports/report/write.ts';
import { makeReport } from '../../domain/reports/make.ts';
import type { Handler } from '../types.ts';
import type { Renderer } from './renderer.ts';

/** Makes a saved report; its pages are laid out where they keep no request waiting. One at a time, like all of the writer's work. */
export function reportHandler(renderer: Renderer): Handler {
  return (ctx, job, _report, signal) =>
    makeReport(ctx, job, async (proof, issueTypes, format) => {
      const path = join(ctx.data.folder, 'report.unfinished');
      try {
        await renderer.run({ kind: 'report', format, proof, issueTypes, path }, signal);
        return { ...fileOfProof(proof, format), bytes: readFileSync(path) };
      } finally {
        rmSync(path, { force: true });
      }
    });
}
