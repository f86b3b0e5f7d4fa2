import { byItself } from '../../components/by-itself.ts';
import { RefusalNotice } from '../../components/notice.tsx';
import { reasonText } from '../../exports/bundle/index-sheet.ts';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import { cancellationHref, deletionHref, fileHref, liveHref } from './addresses.ts';
import type { ExportRunView } from './props.ts';
import { StateBadge } from './state-badge.tsx';

const open: readonly ExportRunView['state'][] = ['waiting', 'translating', 'writing'];

/** GET /exports/:id/live: all that changes; it asks for itself again until the export is over. */
export const LiveExport = ({ frame, run }: { frame: Frame; run: ExportRunView }) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const isOpen = open.includes(run.state);
  return (
    <div id="export-live" class="export">
      {isOpen && (
        <span
          id="export-look"
          hidden
          hx-get={liveHref(run.id)}
          {...byItself}
          hx-trigger="every 1s"
          hx-target="#export-live"
          hx-swap="outerMorph"
        ></span>
      )}
      <p class="export-now" role="status">
        <StateBadge ui={ui} state={run.state} /> {t(`export-list.told.${run.state}`)}
      </p>
      {run.state === 'failed' && run.error && <RefusalNotice t={t} refusal={run.error} />}
      {isOpen && <Progress ui={ui} run={run} />}
      <Reasons ui={ui} title={t('export-list.left-out')} reasons={run.leftOut} />
      <Reasons ui={ui} title={t('export-list.not-in-language')} reasons={run.asWritten} />
      <Actions ui={ui} run={run} isOpen={isOpen} />
    </div>
  );
};

const Progress = ({ ui: { t }, run: { state, summaries } }: { ui: Ui; run: ExportRunView }) => {
  const { all, waiting, written, leftOut } = summaries;
  const told =
    state === 'translating'
      ? t('export-list.translated-of', { ready: all - waiting, all })
      : t('export-list.written-of', { written: written + leftOut, all });
  return (
    <div class="export-progress">
      <progress
        max={all}
        value={state === 'translating' ? all - waiting : written + leftOut}
        aria-label={t('export-list.progress')}
      ></progress>
      <p>{told}</p>
      <p class="field-hint">{t('export-list.live')}</p>
    </div>
  );
};

const Reasons = ({ ui: { t }, title, reasons }: { ui: Ui; title: string; reasons: ExportRunView['leftOut'] }) =>
  reasons.length === 0 ? null : (
    <section class="export-reasons">
      <h2>{title}</h2>
      <ul>
        {reasons.map(({ reason, summaries }) => (
          <li>{t('export-list.reason-count', { summaries, reason: reasonText(t, reason) })}</li>
        ))}
      </ul>
    </section>
  );

const Actions = ({ ui, run, isOpen }: { ui: Ui; run: ExportRunView; isOpen: boolean }) => (
  <div class="export-actions">
    {run.file && (
      <a id="export-file" class="btn" href={fileHref(run.id)} hx-boost="false">
        {ui.t('export-list.download')} ({ui.bytes(run.file.bytes)})
      </a>
    )}
    <form method="post" action={isOpen ? cancellationHref(run.id) : deletionHref(run.id)}>
      <button id="export-end" class="btn" data-variant="outline" type="submit">
        {ui.t(isOpen ? 'export-list.cancel' : 'export-list.delete')}
      </button>
    </form>
    {run.file && run.expiresAt && <p class="field-hint">{ui.t('export-list.until', { when: ui.moment(run.expiresAt) })}</p>}
  </div>
);
