import { RefusalNotice } from '../../components/notice.tsx';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { exportsHref } from './addresses.ts';
import { LiveExport } from './live-export.tsx';
import type { ExportPageProps } from './props.ts';
import { formatName, languageName } from './words.ts';

/** GET /exports/:id: how far it is, and its file once there is one (SPEC G2). */
export const ExportPage = ({ frame, run, refusal }: ExportPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const lead = [formatName(ui, run.format), languageName(ui, run.language), ui.moment(run.createdAt)].join(' · ');
  return (
    <AdminPage
      frame={frame}
      title={t('export-list.summaries', { count: run.summaries.all })}
      place="exports"
      lead={lead}
      above={{ href: exportsHref, title: t('export-list.title') }}
    >
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <LiveExport frame={frame} run={run} />
    </AdminPage>
  );
};
