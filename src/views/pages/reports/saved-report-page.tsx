import { Deletion } from '../../components/deletion.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { When } from '../../components/when.tsx';
import { dayText } from '../../i18n/day-text.ts';
import { errorText } from '../../i18n/error-text.ts';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { savedFileHref, savedReportHref, savedReportsHref } from './addresses.ts';
import type { SavedReportPageProps } from './props.ts';
import { SavedReportForm } from './saved-form.tsx';
import { turnText } from './turn-text.ts';

export const SavedReportPage = (props: SavedReportPageProps) => {
  const { frame, report, done, refusal, typed, choices } = props;
  const ui = uiOf(frame);
  const { t } = ui;
  const here = savedReportHref(report.id);
  const make = (
    <form method="post" action={`${here}/making`}>
      <button class="btn" data-variant="outline" type="submit" disabled={report.isBeingMade}>
        {t('reports.make')}
      </button>
    </form>
  );
  const above = { href: savedReportsHref, title: t('reports.saved.title') };
  return (
    <AdminPage frame={frame} title={report.name} place="reports" lead={turnText(ui, report)} above={above} actions={make}>
      {done && <Notice tone="good" title={t(`reports.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <State ui={ui} page={props} />
      <Files ui={ui} page={props} />
      <SavedReportForm ui={ui} typed={typed} choices={choices} refusal={refusal} action={here} submit={t('reports.form.change')} />
      <Deletion t={t} title={t('reports.delete')} action={`${here}/deletion`}>
        {t('reports.files.hint')}
      </Deletion>
    </AdminPage>
  );
};

const State = ({ ui: { t }, page: { report, done } }: { ui: Ui; page: SavedReportPageProps }) => {
  const { stopped, failure, isBeingMade } = report;
  const failed = failure && errorText(t, failure.code, failure.params);
  return (
    <>
      {isBeingMade && done !== 'requested' && (
        <Notice tone="calm" title={t('reports.making')}>
          <p>{t('reports.making-next')}</p>
        </Notice>
      )}
      {stopped && (
        <Notice tone="warn" title={t('reports.stopped.title')}>
          <p>
            {t(`reports.stopped.${stopped.because}`)} {t('reports.stopped.next')}
          </p>
        </Notice>
      )}
      {failed && (
        <Notice tone="warn" title={t('reports.failed')}>
          <p>
            {failed.what}. {failed.why} {failed.next}
          </p>
        </Notice>
      )}
    </>
  );
};

const Files = ({ ui, page: { report, files } }: { ui: Ui; page: SavedReportPageProps }) => {
  const { t } = ui;
  return (
    <section class="points-section" aria-labelledby="report-files">
      <h2 id="report-files">{t('reports.files.title')}</h2>
      {files.length === 0 ? (
        <p class="queue-none">{t('reports.files.none')}</p>
      ) : (
        <section class="records-scroll" tabindex={0} aria-labelledby="report-files">
          <table class="records report-files">
            <caption class="sr-only">{t('reports.files.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('reports.period.title')}</th>
                <th scope="col">{t('reports.files.made')}</th>
                <th scope="col" data-number="">
                  {t('reports.sessions')}
                </th>
                <th scope="col" data-number="">
                  {t('reports.files.size')}
                </th>
                <th scope="col">{t('reports.form.file')}</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ id, name, madeAt, from, to, sessions, bytes }) => (
                <tr>
                  <th scope="row">{t('reports.result', { from: dayText(ui.language, from), to: dayText(ui.language, to) })}</th>
                  <td>
                    <When ui={ui} at={madeAt} />
                  </td>
                  <td data-number="">{ui.number(sessions)}</td>
                  <td data-number="">{ui.bytes(bytes)}</td>
                  <td>
                    <a href={savedFileHref(report.id, id)} aria-label={t('reports.files.download-of', { name })}>
                      {name}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
};
