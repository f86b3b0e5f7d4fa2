import type { T } from '../../i18n/translator.ts';
import { deviceHref } from './addresses.ts';
import type { DeviceView } from './props.ts';

/** What the device's user has set, to be seen and not to be set; and the link to the page where it is set (SPEC B1). */
export const OwnPage = ({ t, device }: { t: T; device: DeviceView }) => (
  <section class="card" aria-labelledby="own-page">
    <h2 id="own-page">{t('devices.access.title')}</h2>
    <p class="field-hint">{t('devices.access.text')}</p>
    <dl class="account-facts">
      <dt>{t('devices.access.logging')}</dt>
      <dd>{t(`devices.access.values.${device.access}`)}</dd>
      <dt>{t('devices.access.opted-out')}</dt>
      <dd>{t(device.optedOut ? 'devices.access.out' : 'devices.access.in')}</dd>
    </dl>
    <form class="access-row" method="post" action={`${deviceHref(device.id)}/page-link`}>
      <p>
        {t('devices.link.text')} {device.hasPageLink && t('devices.link.replaces')}
      </p>
      <button class="btn" data-variant="outline" type="submit">
        {t(device.hasPageLink ? 'devices.link.again' : 'devices.link.make')}
      </button>
    </form>
  </section>
);
