import { Notice } from '../../components/notice.tsx';
import type { T } from '../../i18n/translator.ts';
import { lateHref } from './addresses.ts';
import { waitingText } from './waiting-text.ts';

/** "12 sessions wait for a summary" (SPEC C5), for whoever may have them written; nothing where none waits. */
export const LateNotice = ({ t, waiting }: { t: T; waiting: number | null }) =>
  waiting ? (
    <div class="late-notice">
      <Notice tone="calm" title={waitingText(t, waiting)}>
        <p>
          <a href={lateHref}>{t('late.to')}</a>
        </p>
      </Notice>
    </div>
  ) : null;
