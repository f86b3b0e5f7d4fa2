import { Notice } from '../../components/notice.tsx';
import { When } from '../../components/when.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { newReportHref, reportsHref, savedReportHref } from './addresses.ts';
import type { SavedReportsPageProps, SavedView } from './props.ts';
import { turnText } from './turn-text.ts';

export const SavedReportsPage = ({ frame, reports, done }: SavedReportsPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const add = (
    <a class="btn" href={newReportHref}>
      {t('reports.saved.new')}
    </a>
  );
  const above = { href: reportsHref, title: t('reports.title') };
  return (
    <AdminPage frame={frame} title={t('reports.saved.title')} place="reports" lead={t('reports.saved.lead')} above={above} actions={add}>
      {done && <Notice tone="good" title={t(`reports.done.${done}`)} />}
      {reports.length === 0 ? <p class="card">{t('reports.saved.none')}</p> : <SavedTable ui={ui} reports={reports} />}
    </AdminPage>
  );
};

const SavedTable = ({ ui, reports }: { ui: Ui; reports: readonly SavedView[] }) => {
  const { t } = ui;
  return (
    <section class="records-scroll" tabindex={0} aria-label={t('reports.saved.title')}>
      <table class="records">
        <caption class="sr-only">{t('reports.saved.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('form.name')}</th>
            <th scope="col">{t('reports.saved.whom')}</th>
            <th scope="col">{t('reports.saved.when')}</th>
            <th scope="col">{t('reports.saved.next')}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr>
              <th scope="row">
                <a href={savedReportHref(report.id)}>{report.name}</a>
              </th>
              <td>{[report.customer, report.group].filter((name) => name !== null).join(', ') || t('reports.saved.everybody')}</td>
              <td>{turnText(ui, report)}</td>
              <td>
                <State ui={ui} report={report} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const State = ({ ui, report: { isBeingMade, stopped, failure, nextAt } }: { ui: Ui; report: SavedView }) => {
  const { t } = ui;
  const state = isBeingMade ? 'making' : stopped ? 'stopped' : failure ? 'failed' : nextAt === null ? 'asked' : null;
  return (
    <>
      {state && <strong>{t(`reports.saved.state.${state}`)} </strong>}
      {nextAt && <When ui={ui} at={nextAt} />}
    </>
  );
};
