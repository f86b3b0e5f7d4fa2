import { Field } from '../../components/field.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { dayText } from '../../i18n/day-text.ts';
import { fieldErrorText } from '../../i18n/error-text.ts';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { reportsHref, savedReportsHref } from './addresses.ts';
import { ExportForm } from './export-form.tsx';
import type { ReportsPageProps } from './props.ts';
import { ReportFigures } from './report-figures.tsx';
import { ReportLines, ReportOpenPoints } from './report-lines.tsx';
import { SubjectFields } from './subject-fields.tsx';

/** *Smart data > Reports* (SPEC F3): proof of service. */
export const ReportsPage = (props: ReportsPageProps) => {
  const { frame, filters, proof, refusal, mayExport, firstHref, nextHref } = props;
  const ui = uiOf(frame);
  const { t } = ui;
  const saved = mayExport && (
    <a class="btn" data-variant="outline" href={savedReportsHref}>
      {t('reports.saved.title')}
    </a>
  );
  return (
    <AdminPage frame={frame} title={t('reports.title')} place="reports" lead={t('reports.lead')} actions={saved}>
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <ReportForm ui={ui} page={props} />
      {proof && (
        <>
          <h2 class="report-period">
            {t('reports.result', { from: dayText(ui.language, proof.from), to: dayText(ui.language, proof.to) })}
          </h2>
          {proof.sessions === 0 ? (
            <div class="card report-nothing">
              <p>
                <strong>{t('reports.nothing')}</strong>
              </p>
              <p>{t('reports.nothing-next')}</p>
            </div>
          ) : (
            <>
              <ReportFigures ui={ui} proof={proof} filters={filters} />
              {mayExport && <ExportForm ui={ui} filters={filters} />}
              <ReportOpenPoints ui={ui} proof={proof} />
              <ReportLines ui={ui} proof={proof} lines={props.lines} />
              <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
            </>
          )}
        </>
      )}
    </AdminPage>
  );
};

const ReportForm = ({ ui, page: { filters, choices, periods, refusal } }: { ui: Ui; page: ReportsPageProps }) => {
  const { t } = ui;
  return (
    <search aria-label={t('reports.about')}>
      <form class="card form report-filter" method="get" action={reportsHref}>
        <nav class="periods" aria-label={t('reports.period.title')}>
          {periods.map(({ name, href, isOn }) => (
            <a href={href} aria-current={isOn ? 'true' : undefined}>
              {t(`reports.period.${name}`)}
            </a>
          ))}
        </nav>
        <div class="form-row">
          <Field
            type="date"
            name="from"
            label={t('reports.from')}
            value={filters.from}
            required
            error={fieldErrorText(t, refusal, 'from')}
          />
          <Field type="date" name="to" label={t('reports.to')} value={filters.to} required error={fieldErrorText(t, refusal, 'to')} />
        </div>
        <SubjectFields ui={ui} typed={filters} choices={choices} refusal={refusal} />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('reports.show')}
          </button>
        </div>
      </form>
    </search>
  );
};
