import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { LiveQueue } from './live-queue.tsx';
import type { QueuePageProps } from './props.ts';

/** *Smart data > Queue* (SPEC F4). */
export const QueuePage = ({ done, refusal, ...live }: QueuePageProps) => {
  const t = translator(live.frame.language);
  return (
    <AdminPage frame={live.frame} title={t('queue.title')} place="queue" lead={t('queue.lead')}>
      {done && <Notice tone="good" title={t(`queue.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <LiveQueue {...live} />
    </AdminPage>
  );
};
