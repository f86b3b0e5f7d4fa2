import { z } from 'zod';
import type { JobRow } from '../../../db/queries/jobs.ts';
import {
  insertReportFile,
  isStillTold,
  pruneReportFiles,
  reportFilesOf,
  type SavedReportRow,
  savedReportById,
  updateSavedReport,
} from '../../../db/queries/reports.ts';
import { transact } from '../../../db/transact.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { Failure } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { mayLookAtPeople } from '../insights/people.ts';
import { type IssueTypeNames, issueTypeNames } from '../issue-types/taxonomy.ts';
import { sightOf } from '../sessions/sight.ts';
import { auditExport } from './export.ts';
import type { ProofOfService, ReportFormat } from './model.ts';
import { proofOfService } from './proof.ts';
import { asOwner, mayReport } from './saved.ts';
import type { Stop, StoredFilter } from './saved-model.ts';
import { daysBefore } from './span.ts';

const payloadSchema = z.object({ due: z.int() });

export interface WrittenReport {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Puts a report into a file; whoever calls the verb knows the formats and the words. */
export type WriteReport = (proof: ProofOfService, issueTypes: IssueTypeNames, format: ReportFormat) => Promise<WrittenReport>;

/**
 * The job: makes a saved report, under the rights that its account has now. Without them it stops and says so; one that is
 * too large is told on its page and tried again next time. What was erased while the file was written is in no file.
 */
export async function makeReport(
  ctx: Ctx,
  job: Pick<JobRow, 'key' | 'payload' | 'attempts' | 'createdAt'>,
  write: WriteReport,
): Promise<void> {
  const { due } = payloadSchema.parse(job.payload);
  const row = savedReportById(ctx.db, job.key);
  if (!row || isMade(ctx, row.id, job)) return;
  try {
    const owner = ownerNow(ctx, row);
    if (!owner) return;
    const { from, to } = daysBefore(row.span, due, row.timeZone);
    const filter = row.filter as StoredFilter;
    const language = row.language as ProofOfService['language'];
    const proof = proofOfService(owner, { ...filter, from, to, language, timeZone: row.timeZone });
    const file = await write(proof, issueTypeNames(ctx), row.format as ReportFormat);
    keep(ctx, row, proof, file);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (isAboutGroup(error)) stop(ctx, row, 'group');
    else noteReportFailure(ctx, row.id, error);
  }
}

function isAboutGroup({ code, params }: Failure): boolean {
  return code === 'record.missing' && (params as { readonly noun?: string }).noun === 'device-group';
}

/** It was killed between the file and the job's end. */
function isMade(ctx: Ctx, id: string, { attempts, createdAt }: Pick<JobRow, 'attempts' | 'createdAt'>): boolean {
  return attempts > 1 && (reportFilesOf(ctx.db, id)[0]?.madeAt ?? 0) >= createdAt;
}

function ownerNow(ctx: Ctx, row: SavedReportRow): Ctx | null {
  const owner = asOwner(ctx, row.accountId);
  const because = !owner ? 'account' : !mayReport(owner) ? 'rights' : isUnnamed(owner, row) ? 'people' : null;
  if (because === null) return owner;
  stop(ctx, row, because);
  return null;
}

function isUnnamed(owner: Ctx, { filter }: SavedReportRow): boolean {
  return (filter as StoredFilter).bySupporter && !mayLookAtPeople(owner);
}

function stop(ctx: Ctx, { id }: SavedReportRow, because: Stop): void {
  transact(ctx.db, () => {
    updateSavedReport(ctx.db, id, { nextAt: null, stoppedAt: ctx.now().getTime(), stoppedBecause: because });
    audit(ctx, { action: 'stopped', noun: 'report', id, details: { because } });
  });
}

/** It stands on the report's page until one is made. */
export function noteReportFailure(ctx: Ctx, id: string, { code, params }: Pick<Failure, 'code' | 'params'>): void {
  transact(ctx.db, () => {
    if (!savedReportById(ctx.db, id)) return;
    updateSavedReport(ctx.db, id, { failure: { code, params: { ...params } } });
    audit(ctx, { action: 'failed', noun: 'report', id, details: { code } });
  });
}

function keep(ctx: Ctx, row: SavedReportRow, proof: ProofOfService, { name, mediaType, bytes }: WrittenReport): void {
  transact(ctx.db, () => {
    if (!savedReportById(ctx.db, row.id)) return;
    const owner = ownerNow(ctx, row);
    if (!owner) return;
    const told = proof.lines.map(({ sessionId, summaryId }) => ({ sessionId, summaryId }));
    const sight = sightOf(owner);
    const gone = told.find((one) => !isStillTold(ctx.db, one, sight));
    // Not the end of the job: the next attempt tells of what is left.
    if (gone) throw new Error('what a report tells of changed while it was written');
    const id = ctx.id();
    const file = {
      ...{ id, reportId: row.id, madeAt: ctx.now().getTime(), firstDay: proof.from, lastDay: proof.to },
      ...{ format: row.format, language: row.language, sessions: proof.sessions, byPerson: proof.bySupporter },
      ...{ fileName: name, mediaType, bytes: bytes.length, sha256: sha256(bytes), data: Buffer.from(bytes) },
    };
    insertReportFile(ctx.db, file, told);
    pruneReportFiles(ctx.db, row.id, row.keep);
    updateSavedReport(ctx.db, row.id, { failure: null });
    auditExport(owner, { action: 'made', id: row.id, file: id, proof, format: row.format as ReportFormat, sha256: file.sha256 });
  });
}
