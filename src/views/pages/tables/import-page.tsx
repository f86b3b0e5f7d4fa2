import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { newImportHref } from './addresses.ts';
import { ImportState, isRunning } from './import-state.tsx';
import type { ImportPageProps } from './props.ts';

/** How far an import is; asks for itself every second, without a script every other. */
export const ImportPage = ({ frame, of, job, ...next }: ImportPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage
      frame={frame}
      title={t('tables.of', { file: job.file })}
      place={of.area}
      trail={[
        { href: of.listHref, title: t(`${of.area}.title`) },
        { href: newImportHref(of), title: t('tables.action') },
      ]}
      here={job.file}
      head={
        isRunning(job) && (
          <noscript>
            <meta http-equiv="refresh" content="2" />
          </noscript>
        )
      }
    >
      <ImportState frame={frame} of={of} job={job} {...next} />
    </AdminPage>
  );
};
