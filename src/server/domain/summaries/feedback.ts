import { deleteFeedback, putFeedback } from '../../../db/queries/feedback.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit } from '../audit/append.ts';
import { authorOf } from './author.ts';
import { type NewFeedback, newFeedbackSchema } from './feedback-model.ts';
import { toVersion, type Version, versionRow } from './versions.ts';

/** What the actor thinks of a version (SPEC E8): takes the place of what they said of it before. */
export function giveFeedback(ctx: Ctx, sessionId: string, version: number, input: NewFeedback): Version {
  const { useful, reasons, comment } = parse(newFeedbackSchema, input);
  return transact(ctx.db, () => {
    const row = versionRow(ctx, sessionId, version);
    putFeedback(ctx.db, {
      summaryId: row.id,
      by: authorOf(ctx),
      isUseful: useful,
      reasons: [...new Set(reasons)],
      comment: comment || null,
      at: ctx.now().getTime(),
    });
    const details = { session: sessionId, version, useful, reasons: reasons.join(', ') };
    audit(ctx, { action: 'rated', noun: 'summary', id: row.id, details });
    return toVersion(ctx, row);
  });
}

/** Takes it back; where nothing was said, nothing changes. */
export function withdrawFeedback(ctx: Ctx, sessionId: string, version: number): void {
  transact(ctx.db, () => {
    const row = versionRow(ctx, sessionId, version);
    if (!deleteFeedback(ctx.db, row.id, authorOf(ctx))) return;
    audit(ctx, { action: 'rating-withdrawn', noun: 'summary', id: row.id, details: { session: sessionId, version } });
  });
}
