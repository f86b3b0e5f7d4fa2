import { latestRecordOf } from '../../../db/queries/audit.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Summary } from './model.ts';
import type { Work } from './work.ts';

export interface SummaryStanding {
  readonly state: Work['status'] | 'deleted' | 'none';
  /** RFC 3339; null: it was not, or nothing tells when. */
  readonly deletedAt: string | null;
}

/** Where a session's summary stands: that of the newest work, unless what it wrote was deleted since (SPEC E8). */
export function summaryStanding(
  ctx: Ctx,
  sessionId: string,
  { summary, work }: { readonly summary: Summary | null; readonly work: Work | null },
): SummaryStanding {
  const state = work?.status ?? 'none';
  if (summary || state === 'queued' || state === 'running') return { state, deletedAt: null };
  const deletedAt = deletionOf(ctx, sessionId);
  if (deletedAt !== null && Date.parse(work?.finishedAt ?? iso(0)) <= deletedAt) return { state: 'deleted', deletedAt: iso(deletedAt) };
  return { state: state === 'done' ? 'deleted' : state, deletedAt: null };
}

/** Work is swept away some day; the audit log stays. */
function deletionOf(ctx: Ctx, sessionId: string): number | null {
  const record = latestRecordOf(ctx.db, { recordId: sessionId, action: 'content-deleted' });
  const { part, versions } = JSON.parse(record?.details ?? '{}') as { readonly part?: string; readonly versions?: number };
  return record && part !== 'log' && (versions ?? 0) > 0 ? record.at : null;
}
