import { deleteExportRow, type ExportRow, updateExport } from '../../../db/queries/exports.ts';
import { cancel } from '../../../db/queries/job-leases.ts';
import { latestJob } from '../../../db/queries/jobs.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { deleteFolder } from './folder.ts';
import { ownRow, shown } from './found.ts';
import { type ExportRun, openStates } from './run-model.ts';
import { exportJob } from './translate-missing.ts';

/**
 * Ends one that waits or runs; what was written of it is deleted. Translations that were made for it stay.
 * @throws Failure record.missing; record.conflict: it is over
 */
export function cancelExport(ctx: Ctx, id: string): ExportRun {
  const run = transact(ctx.db, () => {
    const row = ownRow(ctx, id);
    if (!isOpen(row)) fail('record.conflict', { noun: 'export', id, reason: 'work-over' });
    return cancelled(ctx, row);
  });
  deleteFolder(ctx, id);
  return run;
}

/** With its file; one that waits or runs is cancelled, and stays in the list as that. */
export function removeExport(ctx: Ctx, id: string): void {
  transact(ctx.db, () => {
    const row = ownRow(ctx, id);
    if (isOpen(row)) return void cancelled(ctx, row);
    deleteExportRow(ctx.db, id);
    audit(ctx, { action: 'deleted', noun: 'export', id, details: { state: row.state } });
  });
  deleteFolder(ctx, id);
}

function cancelled(ctx: Ctx, row: ExportRow): ExportRun {
  const change = { state: 'cancelled', finishedAt: ctx.now().getTime() } as const;
  updateExport(ctx.db, row.id, change);
  const job = latestJob(ctx.db, exportJob, row.id);
  if (job) cancel(ctx.db, job.id, ctx.now().getTime());
  audit(ctx, { action: 'cancelled', noun: 'export', id: row.id });
  return shown(ctx, { ...row, ...change });
}

function isOpen({ state }: ExportRow): boolean {
  return openStates.some((open) => open === state);
}
