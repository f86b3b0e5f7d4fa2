import { Notice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { historyHref } from '../accounts/addresses.ts';
import { deviceHref, devicesHref } from './addresses.ts';
import { DeviceEnd } from './device-end.tsx';
import { DeviceFacts } from './device-facts.tsx';
import { DeviceFields } from './device-fields.tsx';
import { DeviceRefusal } from './device-refusal.tsx';
import { OwnPage } from './own-page.tsx';
import type { DevicePageProps } from './props.ts';

export const DevicePage = ({ frame, device, choices, typed, done, refusal, canSeeHistory, ...facts }: DevicePageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage
      frame={frame}
      title={device.name}
      place="devices"
      trail={[{ href: devicesHref, title: t('devices.title') }]}
      actions={
        canSeeHistory && (
          <a class="btn" data-variant="outline" href={historyHref(device.id)}>
            {t('devices.history')}
          </a>
        )
      }
    >
      {done && <Notice tone="good" title={t(`devices.done.${done}`)} />}
      {refusal && <DeviceRefusal t={t} refusal={refusal} />}
      <DeviceFacts frame={frame} device={device} {...facts} />
      <OwnPage t={t} device={device} />
      <form class="card form account-form" method="post" action={deviceHref(device.id)} aria-labelledby="edit-device">
        <h2 id="edit-device">{t('devices.edit')}</h2>
        <DeviceFields t={t} choices={choices} typed={typed} refusal={refusal} />
        <Was device={device} />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('form.save')}
          </button>
        </div>
      </form>
      <DeviceEnd t={t} device={device} />
    </AdminPage>
  );
};

/** What the form was made with, so that what somebody else changes meanwhile stays. */
const Was = ({ device }: Pick<DevicePageProps, 'device'>) => {
  const { name, platform, managed, fullClient } = device;
  const was = {
    name,
    ref: device.ref ?? '',
    platform,
    os: device.os ?? '',
    managed: String(managed),
    fullClient: String(fullClient),
    account: device.account?.email ?? '',
    group: device.group?.id ?? '',
    policy: device.policy?.id ?? '',
  };
  return (
    <>
      {Object.entries(was).map(([field, value]) => (
        <input type="hidden" name={`was.${field}`} value={value} />
      ))}
    </>
  );
};
