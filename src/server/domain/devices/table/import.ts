import type { JobRow } from '../../../../db/queries/jobs.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import type { ImportProgress, SentTable, TableImport } from '../../tables/model.ts';
import { runImport, type TableWork } from '../../tables/run.ts';
import { uploadTable } from '../../tables/stage.ts';
import { findTableImport } from '../../tables/state.ts';
import type { DeviceFacts } from '../facts.ts';
import { deviceTables } from './model.ts';
import { deviceMover } from './move.ts';
import { draftDevices } from './plan.ts';

const work: TableWork<DeviceFacts> = { kind: deviceTables, draft: draftDevices, mover: deviceMover };

/** Takes a table of devices, one at a time (`devices.import-running`); a job brings all of it in, or nothing. */
export function uploadDevices(ctx: Ctx, sent: SentTable): Promise<TableImport> {
  return uploadTable(ctx, deviceTables, sent);
}

export function findDeviceImport(ctx: Ctx, id: string): TableImport {
  return findTableImport(ctx, deviceTables, id);
}

/** The job. */
export function importDevices(ctx: Ctx, job: JobRow, report: (progress: ImportProgress) => void, signal: AbortSignal): Promise<void> {
  return runImport(ctx, work, job, report, signal);
}
