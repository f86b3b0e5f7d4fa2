import type { LifeView, VersionView } from '../../../views/pages/summaries/props.ts';
import { exportLanguages } from '../../domain/exports/export-languages.ts';
import { reportFormats } from '../../domain/reports/model.ts';
import { may } from '../../domain/roles/grants.ts';
import type { Session } from '../../domain/sessions/record.ts';
import { feedbackReasons } from '../../domain/summaries/feedback-model.ts';
import { offeredLanguages } from '../../domain/summaries/languages.ts';
import { currentVersion, type Version } from '../../domain/summaries/versions.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** What stands below a session's summary; null where there is none. */
export function presentLife(
  ctx: Ctx,
  { id: sessionId, logDeletedAt, eventCount }: Session,
  { canGenerate, from, reading = null }: { readonly canGenerate: boolean; readonly from: string | null; readonly reading?: string | null },
): LifeView | null {
  const current = currentVersion(ctx, sessionId);
  if (!current) return null;
  return {
    sessionId,
    current: presentVersion(current),
    feedbackReasons,
    languages: offeredLanguages(ctx),
    model: ctx.engine.state().model?.id ?? null,
    logDeletedAt,
    from,
    reading,
    exports: may(ctx, 'summaries.export') ? { formats: reportFormats, languages: exportLanguages(ctx, sessionId) } : null,
    canEdit: may(ctx, 'summaries.edit'),
    canGenerate,
    canDeleteSummary: may(ctx, 'summaries.delete'),
    canDeleteLog: may(ctx, 'logs.delete') && eventCount > 0,
  };
}

export function presentVersion(version: Version): VersionView {
  const { by, byName, review, reviewName, mine, ...facts } = version;
  return {
    ...facts,
    by: { who: by, name: byName },
    review: review && { at: review.at, who: review.by, name: reviewName },
    mine: mine && { useful: mine.useful, reasons: mine.reasons },
  };
}
