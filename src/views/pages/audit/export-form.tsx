import type { Ui } from '../../i18n/ui.ts';
import type { FilterView } from './props.ts';

/** Downloads what the filter shows. */
export const ExportForm = ({ ui, filter, isFiltered }: { ui: Ui; filter: FilterView; isFiltered: boolean }) => {
  const { t } = ui;
  return (
    <section class="card" aria-labelledby="export-title">
      <h2 id="export-title">{t('audit.export.title')}</h2>
      <p>{t(isFiltered ? 'audit.export.chosen' : 'audit.export.whole')}</p>
      <form class="form" method="get" action="/admin/audit/export">
        {Object.entries(filter).map(([name, value]) => value !== '' && <input type="hidden" name={name} value={value} />)}
        <fieldset class="log-formats">
          <legend>{t('audit.export.format')}</legend>
          {(['jsonl', 'csv'] as const).map((format) => (
            <label class="check">
              <input type="radio" name="format" value={format} checked={format === 'jsonl'} />
              <span>{t(`audit.export.${format}`)}</span>
            </label>
          ))}
        </fieldset>
        <div>
          <label class="check">
            <input type="checkbox" name="names" value="true" aria-describedby="names-hint" />
            <span>{t('audit.export.names')}</span>
          </label>
          <p class="field-hint" id="names-hint">
            {t('audit.export.names-hint')}
          </p>
        </div>
        <div class="form-actions">
          <button class="btn" data-variant="outline" type="submit">
            {t('audit.export.download')}
          </button>
        </div>
      </form>
    </section>
  );
};
