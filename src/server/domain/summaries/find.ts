import { currentSummaryRow, summaryVersions } from '../../../db/queries/summaries.ts';
import type { Ctx } from '../../kit/ctx.ts';
import type { Summary } from './model.ts';
import { toSummary } from './save.ts';

/** Null: nothing was written about this session yet. */
export function currentSummary(ctx: Ctx, sessionId: string): Summary | null {
  const row = currentSummaryRow(ctx.db, sessionId);
  return row ? toSummary(row) : null;
}

/** Newest first. */
export function versions(ctx: Ctx, sessionId: string): Summary[] {
  return summaryVersions(ctx.db, sessionId).map(toSummary);
}
