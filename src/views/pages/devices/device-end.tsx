import { Deletion } from '../../components/deletion.tsx';
import type { T } from '../../i18n/translator.ts';
import { deviceHref } from './addresses.ts';
import type { DeviceView } from './props.ts';

/** Deleting it, and what that means. */
export const DeviceEnd = ({ t, device }: { t: T; device: DeviceView }) => (
  <Deletion t={t} title={t('devices.delete.title')} action={`${deviceHref(device.id)}/deletion`}>
    {t('devices.delete.text')} {t('devices.delete.own')}
  </Deletion>
);
