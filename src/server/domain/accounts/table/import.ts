import type { JobRow } from '../../../../db/queries/jobs.ts';
import type { Ctx } from '../../../kit/ctx.ts';
import type { ImportProgress, SentTable, TableImport } from '../../tables/model.ts';
import { runImport, type TableWork } from '../../tables/run.ts';
import { uploadTable } from '../../tables/stage.ts';
import { findTableImport } from '../../tables/state.ts';
import type { AccountFacts } from '../facts.ts';
import { accountTables } from './model.ts';
import { accountMover } from './move.ts';
import { draftAccounts } from './plan.ts';

const work: TableWork<AccountFacts> = { kind: accountTables, draft: draftAccounts, mover: accountMover };

/** Takes a table of accounts, one at a time (`accounts.import-running`); a job brings all of it in, or nothing. */
export function uploadAccounts(ctx: Ctx, sent: SentTable): Promise<TableImport> {
  return uploadTable(ctx, accountTables, sent);
}

export function findImport(ctx: Ctx, id: string): TableImport {
  return findTableImport(ctx, accountTables, id);
}

/** The job. */
export function importAccounts(ctx: Ctx, job: JobRow, report: (progress: ImportProgress) => void, signal: AbortSignal): Promise<void> {
  return runImport(ctx, work, job, report, signal);
}
