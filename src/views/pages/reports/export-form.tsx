import { Choice } from '../../components/field.tsx';
import type { Ui } from '../../i18n/ui.ts';
import { newReportHref, reportFileHref, reportQuery } from './addresses.ts';
import { type ReportFilters, reportFormats } from './props.ts';

/** The report that is shown, as a file, or saved to be made anew. */
export const ExportForm = ({ ui, filters }: { ui: Ui; filters: ReportFilters }) => {
  const { t } = ui;
  return (
    <form class="card form report-export" method="get" action={reportFileHref} aria-labelledby="report-export">
      <h2 id="report-export">{t('reports.export.title')}</h2>
      {[...reportQuery(filters)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Choice
        name="format"
        label={t('reports.export.format')}
        hint={t('reports.export.hint')}
        value="pdf"
        options={reportFormats.map((format) => ({ value: format, label: t(`reports.formats.${format}`) }))}
      />
      <div class="form-actions">
        <button class="btn" type="submit">
          {t('reports.export.download')}
        </button>
        <a class="btn" data-variant="outline" href={`${newReportHref}?${reportQuery({ ...filters, from: '', to: '' })}`}>
          {t('reports.export.save')}
        </a>
      </div>
    </form>
  );
};
