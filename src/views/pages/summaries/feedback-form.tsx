import type { TextKey } from '../../i18n/translator.ts';
import type { Ui } from '../../i18n/ui.ts';
import { feedbackHref } from './addresses.ts';
import { BackTo } from './back-to.tsx';
import type { LifeView } from './props.ts';

/** Useful or not, and why not; what was said before can be changed or taken back. */
export const FeedbackForm = ({ ui, life }: { ui: Ui; life: LifeView }) => {
  const { t } = ui;
  const { sessionId, current, feedbackReasons } = life;
  const { mine, feedback } = current;
  return (
    <details class="life-fold">
      <summary>
        {t('revision.useful.title')}{' '}
        <span class="life-aside">{t('revision.useful.counts', { useful: feedback.useful, not: feedback.notUseful })}</span>
      </summary>
      {mine && <p>{t(mine.useful ? 'revision.useful.mine-yes' : 'revision.useful.mine-no')}</p>}
      <form class="form" method="post" action={feedbackHref(sessionId)}>
        <input type="hidden" name="version" value={current.version} />
        <BackTo from={life.from} />
        <fieldset>
          <legend>{t('revision.useful.why')}</legend>
          {feedbackReasons.map((reason) => (
            <label class="check">
              <input type="checkbox" name="reasons" value={reason} checked={mine?.reasons.includes(reason)} />
              {t(`revision.useful.reason.${reason}` as TextKey)}
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for="comment">{t('revision.useful.comment')}</label>
          <textarea class="input" id="comment" name="comment" rows={2} maxlength={1000}></textarea>
        </div>
        <div class="form-actions">
          <button class="btn" data-size="sm" type="submit" name="useful" value="yes">
            {t('revision.useful.yes')}
          </button>
          <button class="btn" data-variant="outline" data-size="sm" type="submit" name="useful" value="no">
            {t('revision.useful.no')}
          </button>
          {mine && (
            <button class="btn" data-variant="outline" data-size="sm" type="submit" name="useful" value="withdraw">
              {t('revision.useful.withdraw')}
            </button>
          )}
        </div>
      </form>
    </details>
  );
};
