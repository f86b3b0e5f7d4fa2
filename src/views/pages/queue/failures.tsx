import { When } from '../../components/when.tsx';
import { errorText } from '../../i18n/error-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import { retryHref } from './addresses.ts';
import { ChangeButton } from './change-button.tsx';
import { Pages } from './pages.tsx';
import type { FailureView, LiveQueueProps } from './props.ts';
import { WorkFacts, workName } from './work-facts.tsx';

/** What was given up and not asked for again; nothing where there is none. */
export const Failures = ({ ui, queue }: { ui: Ui; queue: LiveQueueProps }) => {
  const { failures, failurePages, mayChange } = queue;
  if (failures.length === 0 && !failurePages.first) return null;
  return (
    <section aria-labelledby="queue-failures">
      <h2 id="queue-failures">{ui.t('queue.failures')}</h2>
      <p class="field-hint">{ui.t('queue.failures-lead')}</p>
      <ul class="queue-list">
        {failures.map((work) => (
          <Row ui={ui} work={work} mayChange={mayChange} />
        ))}
      </ul>
      <Pages t={ui.t} {...failurePages} />
    </section>
  );
};

const Row = ({ ui, work, mayChange }: { ui: Ui; work: FailureView; mayChange: boolean }) => {
  const { t } = ui;
  const why = work.error && errorText(t, work.error.code, work.error.params);
  return (
    <li id={`work-${work.id}`} class="queue-failed">
      <div>
        <WorkFacts ui={ui} work={work} />
        {why && (
          <p class="queue-why">
            <strong>{why.what}.</strong> {why.why}
          </p>
        )}
      </div>
      {work.at !== null && (
        <p class="queue-expected">
          <span>{t('queue.when')}</span>
          <When ui={ui} at={work.at} />
        </p>
      )}
      {mayChange && (
        <ChangeButton
          action={retryHref(work.id)}
          id={`retry-${work.id}`}
          text={t('queue.retry')}
          label={t('queue.retry-of', { name: workName(ui, work) })}
        />
      )}
    </li>
  );
};
