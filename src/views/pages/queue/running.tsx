import { leftText } from '../../i18n/queue-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import { CancelButton } from './cancel-button.tsx';
import type { LiveQueueProps, RunningView } from './props.ts';
import { WorkFacts, workName } from './work-facts.tsx';

/** What the model does right now. */
export const Running = ({ ui, queue }: { ui: Ui; queue: LiveQueueProps }) => {
  const { running, others, mayChange } = queue;
  return (
    <section aria-labelledby="queue-now">
      <h2 id="queue-now">{ui.t('queue.now')}</h2>
      {running.length === 0 && <p class="queue-none">{ui.t(others.running > 0 ? 'queue.now-other' : 'queue.now-none')}</p>}
      {running.length > 0 && (
        <ul class="queue-list">
          {running.map((work) => (
            <Row ui={ui} work={work} mayChange={mayChange} />
          ))}
        </ul>
      )}
    </section>
  );
};

const Row = ({ ui, work, mayChange }: { ui: Ui; work: RunningView; mayChange: boolean }) => {
  const { t, share, duration } = ui;
  const left = leftText(ui, work.secondsLeft);
  return (
    <li id={`work-${work.id}`} class="queue-running">
      <WorkFacts ui={ui} work={work} />
      <div class="queue-progress">
        <progress max={1} value={work.done} aria-label={workName(ui, work)} />
        <p class="queue-meta">
          <span>{t(`progress.${work.phase}`)}</span>
          <span>{share(work.done)}</span>
          <span>{t('progress.since', { duration: duration(work.seconds) })}</span>
          {left && <span>{left}</span>}
        </p>
      </div>
      {mayChange && <CancelButton ui={ui} work={work} />}
    </li>
  );
};
