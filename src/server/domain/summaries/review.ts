import { markReviewed, type SummaryRow } from '../../../db/queries/summaries.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { audit } from '../audit/append.ts';
import { authorOf } from './author.ts';
import { stillCurrent } from './keep-version.ts';
import { toVersion, type Version } from './versions.ts';

/** Marks the current version as reviewed (SPEC E8); one that is stays so, with who did it first. `summary.changed`: it is not current any more. */
export function reviewSummary(ctx: Ctx, sessionId: string, version: number): Version {
  return transact(ctx.db, () => {
    const current = stillCurrent(ctx, sessionId, version);
    if (current.reviewedAt !== null) return toVersion(ctx, current);
    return mark(ctx, current, 'reviewed', { reviewedAt: ctx.now().getTime(), reviewedBy: authorOf(ctx) });
  });
}

/** Back to a draft. */
export function returnToDraft(ctx: Ctx, sessionId: string, version: number): Version {
  return transact(ctx.db, () => {
    const current = stillCurrent(ctx, sessionId, version);
    if (current.reviewedAt === null) return toVersion(ctx, current);
    return mark(ctx, current, 'returned', { reviewedAt: null, reviewedBy: null });
  });
}

function mark(ctx: Ctx, row: SummaryRow, action: string, review: Pick<SummaryRow, 'reviewedAt' | 'reviewedBy'>): Version {
  markReviewed(ctx.db, row.id, review);
  audit(ctx, { action, noun: 'summary', id: row.id, details: { session: row.sessionId, version: row.version } });
  return toVersion(ctx, { ...row, ...review });
}
