import { translator } from '../../i18n/translator.ts';
import type { BareFrame } from '../../layouts/bare-frame.ts';
import { BarePage } from '../../layouts/bare-page.tsx';

/** The link was used, replaced, or is too old; or there never was one. */
export const ConsentEndedPage = ({ frame }: { frame: BareFrame }) => {
  const t = translator(frame.language);
  return (
    <BarePage frame={frame} title={t('consent.ended.title')} lead={t('consent.ended.why')}>
      <ul class="bare-list">
        <li>{t('consent.ended.answered')}</li>
        <li>{t('consent.ended.unanswered')}</li>
      </ul>
      <p>
        <a class="btn" data-variant="outline" href={`/receipt?lang=${frame.language}`}>
          {t('consent.ended.to-receipt')}
        </a>
      </p>
    </BarePage>
  );
};

/** The link to a device's own page is none any more. */
export const DeviceEndedPage = ({ frame }: { frame: BareFrame }) => {
  const t = translator(frame.language);
  return <BarePage frame={frame} title={t('consent.device.ended.title')} lead={t('consent.device.ended.text')} />;
};
