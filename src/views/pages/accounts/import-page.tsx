import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { accountsHref, newImportHref } from './addresses.ts';
import { ImportState, isRunning } from './import-state.tsx';
import type { ImportPageProps } from './props.ts';

/** How far an import is; asks for itself every second, without a script every other. */
export const ImportPage = ({ frame, job, invited }: ImportPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage
      frame={frame}
      title={t('accounts.import.of', { file: job.file })}
      place="accounts"
      trail={[
        { href: accountsHref, title: t('accounts.title') },
        { href: newImportHref, title: t('accounts.import.action') },
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
      <ImportState frame={frame} job={job} invited={invited} />
    </AdminPage>
  );
};
