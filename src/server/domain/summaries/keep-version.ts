import { currentSummaryRow, type SummaryRow } from '../../../db/queries/summaries.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { sessionRow } from '../sessions/find.ts';
import { authorOf } from './author.ts';
import type { SummaryContent } from './model.ts';
import { insertVersion } from './new-version.ts';

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
  const { sessionId, version } = current;
  return insertVersion(ctx, content, { sessionId, version: version + 1, jobId: null, ...how, createdBy: authorOf(ctx) });
}
