import { errorText } from '../../i18n/error-text.ts';
import { expectedText } from '../../i18n/queue-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import { CancelButton } from './cancel-button.tsx';
import { Pages } from './pages.tsx';
import type { LiveQueueProps, WaitingView } from './props.ts';
import { WorkFacts } from './work-facts.tsx';

/** In the order in which it will run. */
export const Waiting = ({ ui, queue }: { ui: Ui; queue: LiveQueueProps }) => {
  const { waiting, waitingPages, paused, mayChange } = queue;
  return (
    <section aria-labelledby="queue-waiting">
      <h2 id="queue-waiting">{ui.t('queue.waiting')}</h2>
      {waiting.length === 0 && <p class="queue-none">{ui.t('queue.waiting-none')}</p>}
      {waiting.length > 0 && (
        <ol class="queue-list">
          {waiting.map((work) => (
            <Row ui={ui} work={work} isPaused={paused !== null} mayChange={mayChange} />
          ))}
        </ol>
      )}
      <Pages t={ui.t} {...waitingPages} />
    </section>
  );
};

const Row = ({ ui, work, isPaused, mayChange }: { ui: Ui; work: WaitingView; isPaused: boolean; mayChange: boolean }) => {
  const { t, number } = ui;
  return (
    <li id={`work-${work.id}`} class="queue-waiting" value={work.position}>
      <span class="queue-position">
        <span class="sr-only">{t('queue.position')} </span>
        {number(work.position)}
      </span>
      <div>
        <WorkFacts ui={ui} work={work} />
        {work.error && <p class="queue-why">{errorText(t, work.error.code, work.error.params).what}</p>}
      </div>
      <p class="queue-expected">
        <span>{t('queue.expected')}</span>
        {isPaused ? t('queue.while-paused') : expectedText(ui, work.expectedSeconds)}
      </p>
      {mayChange && <CancelButton ui={ui} work={work} />}
    </li>
  );
};
