import { Notice } from '../../components/notice.tsx';
import { dayText } from '../../i18n/day-text.ts';
import type { TextKey } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import { places } from '../../layouts/places.ts';
import { requestHref } from '../licence/addresses.ts';
import type { WarningView } from './props.ts';

const grave: ReadonlySet<WarningView['code']> = new Set(['licence-untrusted', 'licence-ended', 'no-credit', 'clock-back']);
const aboutCredits: ReadonlySet<WarningView['code']> = new Set(['no-credit', 'credits-low', 'credits-end']);

/** What holds now and wants something done; links for whoever may do it. */
export const Warnings = ({ frame, warnings }: { frame: Frame; warnings: readonly WarningView[] }) => (
  <>
    {warnings.map((warning) => (
      <WarningNotice frame={frame} warning={warning} />
    ))}
  </>
);

const WarningNotice = ({ frame, warning }: { frame: Frame; warning: WarningView }) => {
  const ui = uiOf(frame);
  const { code, days, left, lastDay, threshold, clock, mark } = warning;
  const params = {
    count: days === undefined || code === 'credits-end' ? left : days,
    threshold,
    lastDay: lastDay && dayText(frame.language, lastDay),
    clock: clock === undefined ? '' : ui.moment(new Date(clock).toISOString()),
    mark: mark === undefined ? '' : ui.moment(new Date(mark).toISOString()),
  };
  const onCredits = aboutCredits.has(code);
  return (
    <Notice tone={grave.has(code) ? 'bad' : 'warn'} title={ui.t(`credits.warning.${code}.what` as TextKey, params)}>
      <p>
        {ui.t(`credits.warning.${code}.next` as TextKey, params)}{' '}
        {frame.open.includes('licence') && code !== 'credits-end' && (
          <a href={onCredits ? requestHref : places.licence.href}>
            {ui.t(onCredits ? 'credits.warning.to-request' : 'credits.warning.to-licence')}
          </a>
        )}
      </p>
    </Notice>
  );
};
