import { type JobRow, jobById } from '../../../db/queries/jobs.ts';
import type { SessionRow } from '../../../db/queries/sessions.ts';
import { sessionById } from '../../../db/queries/sessions.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { sightOf } from '../sessions/sight.ts';
import { type WorkKind, workKinds } from './model.ts';

export interface FoundWork {
  readonly job: JobRow;
  readonly kind: WorkKind;
  readonly session: SessionRow;
}

/** Looked up through the sessions that the actor may see: any other work is not there (`record.missing`). */
export function findWork(ctx: Ctx, jobId: string): FoundWork {
  const job = jobById(ctx.db, jobId);
  const kind = workKinds.find((one) => one === job?.kind);
  const session = job && kind ? sessionById(ctx.db, sessionOf(job), sightOf(ctx)) : undefined;
  return job && kind && session ? { job, kind, session } : fail('record.missing', { noun: 'job', id: jobId });
}

export function sessionOf({ kind, key, payload }: JobRow): string {
  return kind === 'summarize' ? key : (payload as { readonly sessionId: string }).sessionId;
}
