import type { Ui } from '../../i18n/ui.ts';
import { exportsHref, newExportHref } from '../exports/addresses.ts';

/** The form that the list's boxes belong to. */
export const exportFormId = 'export-form';

interface ExportBarProps {
  readonly ui: Ui;
  readonly total: number;
  /** The filter as fields of a form. */
  readonly fields: readonly (readonly [string, string])[];
}

/** Exports what is ticked, or all that the filter leaves (SPEC G1). */
export const ExportBar = ({ ui: { t }, total, fields }: ExportBarProps) => (
  <form id={exportFormId} class="export-bar" method="get" action={newExportHref}>
    {fields.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button id="export-selected" class="btn" data-variant="outline" data-size="sm" type="submit" name="scope" value="selected">
      {t('export-list.select.export')}
    </button>
    <button id="export-all" class="btn" data-variant="outline" data-size="sm" type="submit" name="scope" value="all">
      {t('export-list.select.all', { count: total })}
    </button>
    <a href={exportsHref}>{t('export-list.select.list')}</a>
  </form>
);
