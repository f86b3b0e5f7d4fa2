import { accountById } from '../../../db/queries/accounts.ts';
import { latestJob } from '../../../db/queries/jobs.ts';
import { type SavedReportRow, savedReportById, savedReportsOf } from '../../../db/queries/reports.ts';
import { type Actor, actingAs, type Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { ownAccount } from '../accounts/own.ts';
import { grantsOf, may } from '../roles/grants.ts';
import { mostSaved, type SavedReport, toSaved } from './saved-model.ts';

export const makeJob = 'make-report';

/** One's own, oldest first; the operator of the box and a company's key see everybody's (the first 1,000). */
export function savedReports(ctx: Ctx): SavedReport[] {
  const rows = isCompany(ctx) ? savedReportsOf(ctx.db, null, 1000) : savedReportsOf(ctx.db, ownAccount(ctx), mostSaved);
  return rows.map((row) => shown(ctx, row));
}

export function findSaved(ctx: Ctx, id: string): SavedReport {
  return shown(ctx, savedRow(ctx, id));
}

/** `record.missing` also for somebody else's. */
export function savedRow(ctx: Ctx, id: string): SavedReportRow {
  const row = savedReportById(ctx.db, id);
  const isSeen = row && (isCompany(ctx) || row.accountId === ownAccount(ctx));
  return isSeen ? row : fail('record.missing', { noun: 'report', id });
}

export function shown(ctx: Ctx, row: SavedReportRow): SavedReport {
  const job = latestJob(ctx.db, makeJob, row.id);
  return toSaved(row, job?.status === 'queued' || job?.status === 'running');
}

/** The same context for the account whose report it is, with the rights that it has now; null: it is disabled or gone. */
export function asOwner(ctx: Ctx, accountId: string): Ctx | null {
  const account = accountById(ctx.db, accountId);
  if (!account || account.disabledAt !== null) return null;
  const actor: Actor = { kind: 'account', id: account.id, grants: grantsOf(ctx, account.role) };
  return actingAs(ctx, actor, ctx.source);
}

/** No account, and no account's reach: reports of all are the company's. */
export function isCompany({ actor }: Ctx): boolean {
  return actor.kind === 'operator' || (actor.kind === 'key' && actor.accountId === null);
}

export function mayReport(ctx: Ctx): boolean {
  return may(ctx, 'summaries.view') && may(ctx, 'summaries.export');
}
