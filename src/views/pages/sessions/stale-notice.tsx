import { Notice } from '../../components/notice.tsx';
import type { Ui } from '../../i18n/ui.ts';
import { BackTo } from '../summaries/back-to.tsx';

interface StaleProps {
  readonly ui: Ui;
  readonly sessionId: string;
  readonly canGenerate: boolean;
  readonly from: string | null;
}

/** SPEC C7: events arrived after this summary was begun; offers to write it again where the reader may. */
export const StaleNotice = ({ ui: { t }, sessionId, canGenerate, from }: StaleProps) => (
  <Notice tone="warn" title={t('late.stale.title')}>
    <p>{t('late.stale.text')}</p>
    {canGenerate && (
      <form method="post" action={`/sessions/${sessionId}/summary`}>
        <BackTo from={from} />
        <button class="btn" data-size="sm" type="submit">
          {t('summary.regenerate')}
        </button>
      </form>
    )}
  </Notice>
);
