import { uiOf } from '../../i18n/ui.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import { clockHref, requestHref } from './addresses.ts';
import type { LicenceView } from './props.ts';

/** The clock that licence and credits are measured by; one that jumped waits for an answer (SPEC D8). */
export const ClockState = ({ frame, clock }: { frame: Frame; clock: LicenceView['clock'] }) => {
  const { t, moment } = uiOf(frame);
  const times = { clock: moment(clock.shows), ...(clock.mark !== null && { mark: moment(clock.mark) }) };
  return (
    <section class="card" aria-labelledby="clock">
      <h2 id="clock">{t('licences.clock.title')}</h2>
      <p class="prose">{t(`licences.clock.${clock.state}`, times)}</p>
      {clock.state === 'jump' && (
        <form method="post" action={clockHref}>
          <input type="hidden" name="shown" value={clock.shows} />
          <button class="btn" type="submit">
            {t('licences.clock.confirm')}
          </button>
        </form>
      )}
      {clock.state === 'back' && (
        <p>
          <a href={requestHref}>{t('licences.request.title')}</a>
        </p>
      )}
    </section>
  );
};
