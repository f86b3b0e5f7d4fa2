import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import type { Frame } from '../../layouts/frame-props.ts';
import { ExportForm } from './export-form.tsx';
import { FilterForm } from './filter-form.tsx';
import { LogState } from './log-state.tsx';
import type { FilterView, LogStateView, RecordView } from './props.ts';
import { Records } from './records.tsx';

interface AuditPageProps {
  readonly frame: Frame;
  readonly state: LogStateView;
  readonly filter: FilterView;
  /** What is wrong with a field of the filter. */
  readonly fault: { readonly field: string; readonly text: string } | null;
  readonly codes: readonly { readonly noun: string; readonly action: string }[];
  readonly records: readonly RecordView[];
  /** Where the search paused before it had enough. */
  readonly pausedAt: number | null;
  readonly newestHref: string | null;
  readonly olderHref: string | null;
}

/** *Admin settings > Audit log*: the state of the log, its records newest first, and the way out of it. */
export const AuditPage = ({ frame, state, filter, fault, codes, records, ...pages }: AuditPageProps) => {
  const ui = uiOf(frame);
  const isFiltered = Object.values(filter).some((value) => value !== '');
  return (
    <AdminPage frame={frame} title={ui.t('audit.title')} place="audit" lead={ui.t('audit.lead')}>
      <LogState ui={ui} state={state} />
      <FilterForm ui={ui} zone={frame.timeZone} filter={filter} fault={fault} codes={codes} isFiltered={isFiltered} />
      {!fault && <Records ui={ui} records={records} {...pages} />}
      {!fault && <ExportForm ui={ui} filter={filter} isFiltered={isFiltered} />}
    </AdminPage>
  );
};
