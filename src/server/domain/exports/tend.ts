import { deleteExportsBefore, exportsIn, exportsPast, updateExport } from '../../../db/queries/exports.ts';
import { latestJob } from '../../../db/queries/jobs.ts';
import { transact } from '../../../db/transact.ts';
import { day } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { failExport } from './fail.ts';
import { deleteFolder, keptFolders } from './folder.ts';
import { openStates } from './run-model.ts';
import { exportJob, translateMissing } from './translate-missing.ts';

/** How long one that is over stays in the list, without its file. */
const listedDays = 90;

/** Every minute: what waits for the model goes on, what nobody writes any more has failed, files that had their time are deleted. */
export function tendExports(ctx: Ctx): void {
  translateMissing(ctx);
  transact(ctx.db, () => {
    endAbandoned(ctx);
    endPast(ctx);
  });
  sweep(ctx);
}

/** Its job was given up, or died with the process once too often. */
function endAbandoned(ctx: Ctx): void {
  for (const row of exportsIn(ctx.db, ['waiting', 'writing'])) {
    const job = latestJob(ctx.db, exportJob, row.id);
    if (job?.status === 'queued' || job?.status === 'running') continue;
    failExport(ctx, row, { code: 'internal', params: { requestId: job?.id ?? row.id } });
  }
}

function endPast(ctx: Ctx): void {
  const now = ctx.now().getTime();
  for (const { id } of exportsPast(ctx.db, 'done', now)) {
    updateExport(ctx.db, id, { state: 'expired' });
    audit(ctx, { action: 'expired', noun: 'export', id });
  }
  deleteExportsBefore(ctx.db, ['failed', 'cancelled', 'expired', 'erased'], now - listedDays * day);
}

/** Also what a killed process, an erasure or the end of an account left behind. */
function sweep(ctx: Ctx): void {
  const kept = new Set(exportsIn(ctx.db, [...openStates, 'done']).map(({ id }) => id));
  for (const id of keptFolders(ctx)) if (!kept.has(id)) deleteFolder(ctx, id);
}
