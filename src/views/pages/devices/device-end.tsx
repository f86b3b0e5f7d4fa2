import type { T } from '../../i18n/translator.ts';
import { deviceHref } from './addresses.ts';
import type { DeviceView } from './props.ts';

/** Deleting it, and what that means. */
export const DeviceEnd = ({ t, device }: { t: T; device: DeviceView }) => (
  <details class="card access-row group-end">
    <summary>{t('devices.delete.title')}</summary>
    <form method="post" action={`${deviceHref(device.id)}/deletion`}>
      <p>
        {t('devices.delete.text')} {t('devices.delete.own')}
      </p>
      <button class="btn" data-variant="danger" type="submit">
        {t('form.confirm')}
      </button>
    </form>
  </details>
);
