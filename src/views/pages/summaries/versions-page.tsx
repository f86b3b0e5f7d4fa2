import { Pager } from '../../components/pager.tsx';
import { When } from '../../components/when.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { whoText } from '../../i18n/who-text.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { differenceHref, restorationHref, sessionHref } from './addresses.ts';
import { DifferenceList } from './difference-list.tsx';
import type { VersionsPageProps, VersionView } from './props.ts';
import { ReviewLine } from './review-line.tsx';

/** GET /sessions/:id/versions: every version of a summary, and what changed between two of them (SPEC E8). */
export const VersionsPage = ({ frame, sessionId, versions, difference, canEdit, firstHref, nextHref }: VersionsPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage
      frame={frame}
      title={t('revision.versions')}
      place="sessions"
      above={{ href: sessionHref(sessionId), title: t('revision.back') }}
    >
      {difference && <DifferenceList ui={ui} difference={difference} />}
      {versions.length === 0 ? (
        <p class="card">{t('revision.none')}</p>
      ) : (
        <div class="records-scroll">
          <table class="records">
            <thead>
              <tr>
                {(['version', 'how', 'who', 'when', 'state', 'feedback'] as const).map((name) => (
                  <th scope="col">{t(`revision.head.${name}`)}</th>
                ))}
                <th scope="col">{t('form.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {versions.map((version) => (
                <VersionRow ui={ui} version={version} sessionId={sessionId} canEdit={canEdit} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
    </AdminPage>
  );
};

interface RowProps {
  readonly ui: Ui;
  readonly version: VersionView;
  readonly sessionId: string;
  readonly canEdit: boolean;
}

const VersionRow = ({ ui, version: one, sessionId, canEdit }: RowProps) => {
  const { t, number } = ui;
  const before = one.basedOn ?? one.version - 1;
  return (
    <tr>
      <th scope="row">
        {number(one.version)}
        {one.isCurrent && ` (${t('revision.current')})`}
      </th>
      <td>
        {t(`revision.change.${one.change}`)}
        {one.basedOn !== null && ` (${t('revision.from-version', { version: one.basedOn })})`}
      </td>
      <td>{one.change === 'written' && one.model !== null ? one.model : whoText(t, one.by.who, one.by.name)}</td>
      <td>
        <When ui={ui} at={one.createdAt} />
      </td>
      <td>
        <ReviewLine ui={ui} version={one} />
      </td>
      <td>
        {number(one.feedback.useful)} / {number(one.feedback.notUseful)}
      </td>
      <td>
        {before > 0 && <a href={differenceHref(sessionId, before, one.version)}>{t('revision.compare', { version: before })}</a>}
        {canEdit && !one.isCurrent && (
          <form method="post" action={restorationHref(sessionId, one.version)}>
            <button class="btn" data-variant="outline" data-size="sm" type="submit">
              {t('revision.restore-one', { version: one.version })}
            </button>
          </form>
        )}
      </td>
    </tr>
  );
};
