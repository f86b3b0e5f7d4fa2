import { byItself } from '../../components/by-itself.ts';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import type { Ui } from '../../i18n/ui.ts';
import { progressHref } from '../summaries/addresses.ts';
import type { ProgressView } from './props.ts';

interface SummaryProgressProps {
  readonly ui: Ui;
  readonly sessionId: string;
  readonly progress: ProgressView;
  readonly place: 'page' | 'panel';
  readonly from?: string | null | undefined;
}

/**
 * Asks for itself every second until the answer is the summary. What the model has written so far is shown under the
 * labels of the reader's language, since the summary's own are not settled before it is done.
 */
export const SummaryProgress = ({ ui, sessionId, progress, place, from = null }: SummaryProgressProps) => {
  const { t } = ui;
  const labels: Readonly<Record<string, string>> = summaryTexts[ui.language].labels;
  return (
    <section
      id="summary"
      class="progress-card"
      aria-labelledby="progress-title"
      {...byItself}
      hx-get={progressHref(sessionId, place, from)}
      hx-trigger="every 1s"
      hx-target="this"
      hx-swap="outerHTML"
    >
      <header>
        <h2 id="progress-title">{progress.position === null ? t('progress.title') : t('progress.queued')}</h2>
        {progress.seconds !== null && <span class="aside">{t('progress.since', { duration: ui.duration(progress.seconds) })}</span>}
      </header>
      <progress max={1} value={progress.position === null ? progress.done : 0} aria-labelledby="progress-title progress-phase" />
      <p id="progress-phase" class="progress-phase">
        {phaseText(ui, progress)}
      </p>
      {progress.parts.length > 0 && (
        <dl class="fields">
          {progress.parts.map((part) => (
            <div>
              <dt>{labels[part.name] ?? part.name}</dt>
              <dd>
                <p>{part.text}</p>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p class="aside">{t('progress.stays')}</p>
    </section>
  );
};

function phaseText(ui: Ui, progress: ProgressView): string {
  if (progress.position !== null)
    return progress.position <= 1 ? ui.t('progress.next') : ui.t('progress.position', { position: progress.position });
  return ui.t(`progress.${progress.phase ?? 'loading'}`);
}
