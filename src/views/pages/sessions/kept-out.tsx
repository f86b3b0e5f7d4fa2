import { byItself } from '../../components/by-itself.ts';
import { Icon } from '../../components/icon.tsx';
import { eligibilityText } from '../../i18n/error-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { KeptOut } from './decision-props.ts';

interface KeptOutProps {
  readonly ui: Ui;
  readonly sessionId: string;
  readonly state: KeptOut;
  readonly place: 'page' | 'panel';
}

/** What stands in the summary's place where nothing of the session is kept. While it waits it looks for the answer by itself. */
export const KeptOutNotice = ({ ui, sessionId, state, place }: KeptOutProps) => {
  const { t } = ui;
  const { capture, reasons } = state;
  const isWaiting = capture === 'waiting';
  return (
    <section id="summary" class="notice" data-tone={isWaiting ? 'warn' : 'calm'} {...(isWaiting && lookAgain(sessionId, place))}>
      <Icon name={isWaiting ? 'chat' : 'note'} />
      <div>
        <h2>{t(`decision.${capture}.title`)}</h2>
        <p>{t(`decision.${capture}.text`)}</p>
        {capture === 'refused' && (
          <ul>
            {reasons.map((reason) => (
              <li>{eligibilityText(t, reason)}.</li>
            ))}
          </ul>
        )}
        {isWaiting && <TimeLeft ui={ui} seconds={state.secondsLeft} />}
        {state.canAsk && (
          <form method="post" action={`/sessions/${sessionId}/question`}>
            <button class="btn" data-size="sm" type="submit" aria-describedby="ask-again-text">
              <Icon name="chat" />
              {t('decision.waiting.again')}
            </button>
            <p id="ask-again-text" class="aside">
              {t('decision.waiting.again-text')}
            </p>
          </form>
        )}
        {place === 'panel' && (
          <p>
            <a href={`/sessions/${sessionId}#why`}>{t('decision.see-why')}</a>
          </p>
        )}
      </div>
    </section>
  );
};

const TimeLeft = ({ ui, seconds }: { ui: Ui; seconds: number | null }) => (
  <p class="why-left">
    {seconds === null || seconds <= 0 ? ui.t('decision.waiting.over') : ui.t('decision.waiting.left', { duration: ui.duration(seconds) })}
  </p>
);

/** The answer is the same notice with the time that is left now, or what the session became. */
function lookAgain(sessionId: string, place: KeptOutProps['place']) {
  return {
    ...byItself,
    'hx-get': `/sessions/${sessionId}/progress?place=${place}`,
    'hx-trigger': 'every 2s',
    'hx-target': 'this',
    'hx-swap': 'outerHTML',
  };
}
