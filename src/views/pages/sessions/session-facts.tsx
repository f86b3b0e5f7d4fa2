import { secondsBetween, When } from '../../components/when.tsx';
import type { Ui } from '../../i18n/ui.ts';
import type { SessionView } from './props.ts';

/** Who, what, when and how long: known from the session itself, never from the model. */
export const SessionFacts = ({ ui, session }: { ui: Ui; session: SessionView }) => {
  const { t } = ui;
  return (
    <dl class="facts" aria-label={t('session.facts')}>
      <div>
        <dt>{t('session.supporter')}</dt>
        <dd>{session.supporter}</dd>
      </div>
      {session.customer && (
        <div>
          <dt>{t('session.customer')}</dt>
          <dd>
            {session.customer.name}
            {session.customer.company !== null && <span class="aside"> {session.customer.company}</span>}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('session.device')}</dt>
        <dd>
          {session.device} <span class="aside">{session.os ?? session.platform}</span>
        </dd>
      </div>
      <div>
        <dt>{t('session.started')}</dt>
        <dd>
          <When ui={ui} at={session.start} />
        </dd>
      </div>
      <div>
        <dt>{t('session.duration')}</dt>
        <dd>{session.end === null ? t('session.running') : ui.duration(secondsBetween(session.start, session.end))}</dd>
      </div>
      {session.ticket && (
        <div>
          <dt>{t('insights.ticket')}</dt>
          <dd>{session.ticket}</dd>
        </div>
      )}
      <div>
        <dt>{t('session.direction')}</dt>
        <dd>{t(`session.${session.direction}`)}</dd>
      </div>
    </dl>
  );
};
