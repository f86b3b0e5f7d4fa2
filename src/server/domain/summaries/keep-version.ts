import { currentSummaryRow, insertSummary, retireCurrent, type SummaryRow } from '../../../db/queries/summaries.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { sessionRow } from '../sessions/find.ts';
import { authorOf } from './author.ts';
import type { SummaryContent } from './model.ts';

/** The current version of a session that the actor may see; `record.missing` where nothing was written. */
export function currentRow(ctx: Ctx, sessionId: string): SummaryRow {
  const { id } = sessionRow(ctx, sessionId);
  return currentSummaryRow(ctx.db, id) ?? fail('record.missing', { noun: 'summary', id: sessionId });
}

/** The same, or `summary.changed` where somebody made another one current meanwhile (SPEC E8). */
export function stillCurrent(ctx: Ctx, sessionId: string, version: number): SummaryRow {
  const current = currentRow(ctx, sessionId);
  return current.version === version ? current : fail('summary.changed', { version: current.version });
}

/** Keeps a person's version behind the current one, as a draft. What was charged stays as it is. Inside the caller's transaction. */
export function keepVersion(
  ctx: Ctx,
  current: SummaryRow,
  content: SummaryContent,
  how: Pick<SummaryRow, 'change' | 'basedOn'>,
): SummaryRow {
  const row: SummaryRow = {
    id: ctx.id(),
    sessionId: current.sessionId,
    version: current.version + 1,
    jobId: null,
    language: content.language,
    origin: content.origin,
    title: content.title.text,
    outcome: content.outcome,
    content,
    createdAt: ctx.now().getTime(),
    ...how,
    createdBy: authorOf(ctx),
    reviewedAt: null,
    reviewedBy: null,
    isCurrent: true,
  };
  retireCurrent(ctx.db, row.sessionId);
  insertSummary(ctx.db, row);
  return row;
}
