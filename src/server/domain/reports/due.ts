import { enqueue } from '../../../db/queries/jobs.ts';
import { dueReports, updateSavedReport } from '../../../db/queries/reports.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { makeJob, savedRow, shown } from './saved.ts';
import type { SavedReport } from './saved-model.ts';
import { lastDue, nextDue } from './timetable.ts';

/**
 * Queues the reports whose time has come (SPEC F3), each once however often its time passed while nobody was at work: what
 * it tells of then is counted back from the last of those times.
 */
export function queueDueReports(ctx: Ctx): void {
  transact(ctx.db, () => {
    const now = ctx.now().getTime();
    for (const row of dueReports(ctx.db, now, 100)) {
      updateSavedReport(ctx.db, row.id, { nextAt: nextDue(row, now) });
      enqueue(ctx.db, { id: ctx.id(), kind: makeJob, key: row.id, payload: { due: lastDue(row, now) ?? now }, now });
    }
  });
}

/** Makes it now, whatever its timetable says; one that is being made stays the only one. */
export function makeReportNow(ctx: Ctx, id: string): SavedReport {
  return transact(ctx.db, () => {
    const row = savedRow(ctx, id);
    const now = ctx.now().getTime();
    const { created } = enqueue(ctx.db, { id: ctx.id(), kind: makeJob, key: id, payload: { due: now }, now });
    if (created) audit(ctx, { action: 'requested', noun: 'report', id });
    return shown(ctx, row);
  });
}
