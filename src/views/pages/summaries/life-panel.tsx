import { Notice } from '../../components/notice.tsx';
import type { Ui } from '../../i18n/ui.ts';
import { differenceHref, editHref, logDeletionHref, noteHref, reviewHref, summaryDeletionHref, versionsHref } from './addresses.ts';
import { BackTo } from './back-to.tsx';
import { ExportForm } from './export-form.tsx';
import { FeedbackForm } from './feedback-form.tsx';
import type { LifeDone, LifeView } from './props.ts';
import { ReviewLine } from './review-line.tsx';
import { WriteAgainForm } from './write-again-form.tsx';

interface LifePanelProps {
  readonly ui: Ui;
  /** Null: there is no summary now; its place stays, for what comes. */
  readonly life: LifeView | null;
  readonly done?: LifeDone | null | undefined;
}

/** Below a summary: whether it is reviewed, what readers think, and the ways to change it (SPEC E8). */
export const LifePanel = ({ ui, life, done }: LifePanelProps) => (
  <div id="life" class="life">
    {done && <Notice tone="good" title={ui.t(`revision.done.${done}`)} />}
    {life && (
      <section aria-labelledby="life-title">
        <h2 id="life-title">{ui.t('revision.title')}</h2>
        <p class="life-state">
          {ui.t('revision.version', { version: life.current.version })} · <ReviewLine ui={ui} version={life.current} />
        </p>
        {life.logDeletedAt && <p>{ui.t('revision.deleted-log', { when: ui.moment(life.logDeletedAt) })}</p>}
        {life.canEdit && <ReviewForm ui={ui} life={life} />}
        <Ways ui={ui} life={life} />
        {life.exports && <ExportForm ui={ui} sessionId={life.sessionId} exports={life.exports} />}
        <FeedbackForm ui={ui} life={life} />
        {life.canGenerate && <WriteAgainForm ui={ui} life={life} />}
      </section>
    )}
  </div>
);

const ReviewForm = ({ ui, life: { sessionId, current, from } }: { ui: Ui; life: LifeView }) => (
  <form method="post" action={reviewHref(sessionId)}>
    <input type="hidden" name="version" value={current.version} />
    <BackTo from={from} />
    <button class="btn" data-variant="outline" data-size="sm" type="submit" name="state" value={current.review ? 'draft' : 'reviewed'}>
      {ui.t(current.review ? 'revision.to-draft' : 'revision.review')}
    </button>
  </form>
);

const Ways = ({ ui, life }: { ui: Ui; life: LifeView }) => {
  const { sessionId, current, from } = life;
  const deletion = life.canDeleteSummary ? summaryDeletionHref(sessionId) : life.canDeleteLog ? logDeletionHref(sessionId) : null;
  return (
    <ul class="life-ways">
      {life.canEdit && (
        <li>
          <a
            href={editHref(sessionId, from)}
            hx-get={editHref(sessionId, from)}
            hx-select="#edit-form"
            hx-target="#summary"
            hx-swap="outerHTML"
          >
            {ui.t('revision.edit.link')}
          </a>
        </li>
      )}
      <li>
        <a href={noteHref(sessionId, life.reading)} data-copy-note data-copied={ui.t('insights.note.copied')}>
          {ui.t('insights.note.copy')}
        </a>
      </li>
      <li>
        <a href={versionsHref(sessionId)}>{ui.t('revision.all-versions', { count: current.version })}</a>
      </li>
      {current.basedOn !== null && (
        <li>
          <a href={differenceHref(sessionId, current.basedOn, current.version)}>{ui.t('revision.compare', { version: current.basedOn })}</a>
        </li>
      )}
      {deletion && (
        <li>
          <a href={deletion}>{ui.t('revision.deletion.link')}</a>
        </li>
      )}
    </ul>
  );
};
