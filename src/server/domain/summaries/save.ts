import { jobById } from '../../../db/queries/jobs.ts';
import { type SummaryRow, summaryOfJob, summaryVersions } from '../../../db/queries/summaries.ts';
import { transact } from '../../../db/transact.ts';
import { iso } from '../../kit/clock.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { releaseCredit, settleCredit } from '../credits/charge.ts';
import { sessionRow } from '../sessions/find.ts';
import type { Summary, SummaryContent } from './model.ts';
import { insertVersion } from './new-version.ts';

interface SaveOptions {
  readonly jobId?: string;
  /** `authorOf` whoever asked for it. */
  readonly askedBy?: string | null;
}

/**
 * Keeps what was written as the session's new, current version. A job that runs twice (its process was killed after
 * the first time) gets back what it wrote, and nothing is added.
 */
export function saveSummary(ctx: Ctx, sessionId: string, content: SummaryContent, options: SaveOptions = {}): Summary {
  return transact(ctx.db, () => {
    const session = sessionRow(ctx, sessionId);
    const jobId = options.jobId ?? null;
    const written = jobId === null ? undefined : summaryOfJob(ctx.db, session.id, jobId);
    if (written) return toSummary(written);
    // Its summary or its log was deleted while it was being written (SPEC E8).
    if (jobId !== null && jobById(ctx.db, jobId)?.status === 'cancelled') fail('record.missing', { noun: 'job', id: jobId });
    // SPEC B3: withdrawn while it was being written.
    if (session.capture !== 'captured') fail('summary.refused', { reasons: session.reasons.join(', ') });
    // SPEC D4a: the first text of a model settles; templates and fallbacks cost nothing.
    if (content.origin === 'model') settleCredit(ctx, session.id);
    else releaseCredit(ctx, session.id);
    const version = (summaryVersions(ctx.db, session.id)[0]?.version ?? 0) + 1;
    const how = { jobId, change: 'written', basedOn: null, createdBy: options.askedBy ?? null } as const;
    const row = insertVersion(ctx, content, { sessionId: session.id, version, ...how });
    const { language, origin } = row;
    audit(ctx, { action: 'written', noun: 'summary', id: row.id, details: { session: session.id, version, language, origin } });
    return toSummary(row);
  });
}

export function toSummary(row: SummaryRow): Summary {
  const { id, sessionId, version, isCurrent, change, basedOn, createdBy, reviewedAt, reviewedBy } = row;
  return {
    id,
    sessionId,
    version,
    isCurrent,
    createdAt: iso(row.createdAt),
    change,
    basedOn,
    by: createdBy,
    review: reviewedAt === null ? null : { at: iso(reviewedAt), by: reviewedBy ?? 'system' },
    content: row.content as SummaryContent,
  };
}
