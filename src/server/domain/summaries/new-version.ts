import { insertSummary, retireCurrent, type SummaryRow } from '../../../db/queries/summaries.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { SummaryContent } from './model.ts';

type Origin = Pick<SummaryRow, 'sessionId' | 'version' | 'jobId' | 'change' | 'basedOn' | 'createdBy'>;

/** Puts a version before the current one, as a draft. Inside the caller's transaction, which writes the record. */
export function insertVersion(ctx: Ctx, content: SummaryContent, origin: Origin): SummaryRow {
  const row: SummaryRow = {
    id: ctx.id(),
    ...origin,
    language: content.language,
    origin: content.origin,
    title: content.title.text,
    outcome: content.outcome,
    content,
    createdAt: ctx.now().getTime(),
    reviewedAt: null,
    reviewedBy: null,
    isCurrent: true,
  };
  retireCurrent(ctx.db, row.sessionId);
  insertSummary(ctx.db, row);
  return row;
}
