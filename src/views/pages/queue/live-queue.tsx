import { byItself } from '../../components/by-itself.ts';
import { Notice } from '../../components/notice.tsx';
import { aboutText, pausedText } from '../../i18n/queue-text.ts';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { queuePauseHref } from './addresses.ts';
import { Failures } from './failures.tsx';
import type { LiveQueueProps } from './props.ts';
import { Running } from './running.tsx';
import { Waiting } from './waiting.tsx';

/** GET /queue/live: all of the queue that changes; it asks for itself again, and says so by a header, since that is no use of the login. */
export const LiveQueue = (queue: LiveQueueProps) => {
  const { frame, paused, liveHref } = queue;
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <div id="queue-live" class="queue">
      <span
        id="queue-look"
        hidden
        hx-get={liveHref}
        {...byItself}
        hx-trigger="every 3s"
        hx-select="#queue-live"
        hx-target="#queue-live"
        hx-swap="outerMorph"
      ></span>
      {paused && (
        <Notice tone="warn" title={pausedText(ui, paused)}>
          <p>{t('queue.paused-why')}</p>
        </Notice>
      )}
      <State ui={ui} queue={queue} />
      <Running ui={ui} queue={queue} />
      <Waiting ui={ui} queue={queue} />
      <Failures ui={ui} queue={queue} />
    </div>
  );
};

const State = ({ ui, queue }: { ui: Ui; queue: LiveQueueProps }) => {
  const { t } = ui;
  const { seen, others, usualSeconds, paused, mayPause } = queue;
  return (
    <div class="queue-state">
      <div>
        <p role="status">{t('queue.counts', seen)}</p>
        {others.running + others.waiting > 0 && <p class="field-hint">{t('queue.others', others)}</p>}
        <p class="field-hint">
          {usualSeconds === null ? t('queue.usual-none') : t('queue.usual', { time: aboutText(ui, usualSeconds) })}
          <span class="queue-live-hint"> {t('queue.live')}</span>
        </p>
      </div>
      {mayPause && (
        <form method="post" action={queuePauseHref}>
          <input type="hidden" name="state" value={paused ? 'running' : 'paused'} />
          <button id="queue-pause" class="btn" data-variant={paused ? undefined : 'outline'} type="submit">
            {t(paused ? 'queue.resume' : 'queue.pause')}
          </button>
        </form>
      )}
    </div>
  );
};
