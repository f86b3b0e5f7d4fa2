import { RefusalNotice } from '../../components/notice.tsx';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { savedReportsHref } from './addresses.ts';
import type { NewReportPageProps } from './props.ts';
import { SavedReportForm } from './saved-form.tsx';

export const NewReportPage = ({ frame, ...form }: NewReportPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage
      frame={frame}
      title={t('reports.saved.new')}
      place="reports"
      above={{ href: savedReportsHref, title: t('reports.saved.title') }}
    >
      {form.refusal && <RefusalNotice t={t} refusal={form.refusal} />}
      <SavedReportForm ui={ui} {...form} action={savedReportsHref} submit={t('reports.form.create')} />
    </AdminPage>
  );
};
