import { Notice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { exportHref, fileHref } from './addresses.ts';
import type { ExportRunView, ExportsPageProps } from './props.ts';
import { StateBadge } from './state-badge.tsx';
import { formatName, languageName } from './words.ts';

/** GET /exports: one's own, newest first (SPEC G). */
export const ExportsPage = ({ frame, runs, keepDays, firstHref, nextHref, done }: ExportsPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage frame={frame} title={t('export-list.title')} place="exports" lead={t('export-list.lead', { days: keepDays })}>
      {done && <Notice tone="good" title={t(`export-list.done.${done}`)} />}
      {runs.length === 0 ? <None ui={ui} /> : <Table ui={ui} runs={runs} />}
      <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
    </AdminPage>
  );
};

const None = ({ ui: { t } }: { ui: Ui }) => (
  <div class="card">
    <p>{t('export-list.none')}</p>
    <p class="form-actions">
      <a class="btn" data-variant="outline" href="/insights#summaries">
        {t('export-list.to-insights')}
      </a>
    </p>
  </div>
);

const Table = ({ ui, runs }: { ui: Ui; runs: readonly ExportRunView[] }) => (
  <div class="records-scroll">
    <table class="records">
      <thead>
        <tr>
          {(['what', 'format', 'language', 'asked', 'state-column'] as const).map((column) => (
            <th scope="col">{ui.t(`export-list.${column}`)}</th>
          ))}
          <th scope="col">
            <span class="sr-only">{ui.t('export-list.download')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Row ui={ui} run={run} />
        ))}
      </tbody>
    </table>
  </div>
);

const Row = ({ ui, run }: { ui: Ui; run: ExportRunView }) => (
  <tr>
    <th scope="row">
      <a href={exportHref(run.id)}>{ui.t('export-list.summaries', { count: run.summaries.all })}</a>
    </th>
    <td>{formatName(ui, run.format)}</td>
    <td>{languageName(ui, run.language)}</td>
    <td>
      <time datetime={run.createdAt}>{ui.moment(run.createdAt)}</time>
    </td>
    <td>
      <StateBadge ui={ui} state={run.state} />
    </td>
    <td>
      {run.file && (
        <a href={fileHref(run.id)} hx-boost="false" aria-label={`${ui.t('export-list.download')}: ${run.file.name}`}>
          {ui.t('export-list.download')} ({ui.bytes(run.file.bytes)})
        </a>
      )}
    </td>
  </tr>
);
