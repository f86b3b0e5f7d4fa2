import { type JobRow, jobById } from '../../../db/queries/jobs.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import type { ImportPayload, ImportProgress, TableImport, TableKind } from './model.ts';

export function findTableImport(ctx: Ctx, kind: TableKind, id: string): TableImport {
  const job = jobById(ctx.db, id);
  return job?.kind === kind.job ? toImport(job) : fail('record.missing', { noun: kind.noun, id });
}

function toImport(job: JobRow): TableImport {
  const { file, dryRun, rows, result } = job.payload as ImportPayload;
  const progress = job.progress as ImportProgress | null;
  const times = { createdAt: iso(job.createdAt), finishedAt: iso(job.finishedAt) };
  const { done, total } = progress ?? { done: result?.rows ?? 0, total: rows ?? 0 };
  return { id: job.id, file, dryRun, state: stateOf(job, progress), done, total, result, error: errorOf(job), ...times };
}

function stateOf({ status, payload }: JobRow, progress: ImportProgress | null): TableImport['state'] {
  if (status === 'queued') return 'waiting';
  if (status === 'running') return progress?.phase ?? 'checking';
  const { result, dryRun } = payload as ImportPayload;
  if (status !== 'done' || !result) return 'failed';
  if (result.faultCount > 0) return 'refused';
  return dryRun ? 'checked' : 'done';
}

function errorOf({ status, error }: JobRow): TableImport['error'] {
  if (status !== 'failed' && status !== 'dead') return null;
  return error && { code: error.code, params: { ...error.params } };
}
