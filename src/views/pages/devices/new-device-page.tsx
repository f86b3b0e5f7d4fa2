import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { devicesHref } from './addresses.ts';
import { DeviceFields } from './device-fields.tsx';
import { DeviceRefusal } from './device-refusal.tsx';
import type { NewDevicePageProps } from './props.ts';

export const NewDevicePage = ({ frame, choices, typed, refusal }: NewDevicePageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage
      frame={frame}
      title={t('devices.new')}
      place="devices"
      lead={t('devices.new-lead')}
      trail={[{ href: devicesHref, title: t('devices.title') }]}
    >
      {refusal && <DeviceRefusal t={t} refusal={refusal} />}
      <form class="card form account-form" method="post" action={devicesHref}>
        <DeviceFields t={t} choices={choices} typed={typed} refusal={refusal} />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('devices.create')}
          </button>
          <a class="btn" data-variant="outline" href={devicesHref}>
            {t('form.cancel')}
          </a>
        </div>
      </form>
    </AdminPage>
  );
};
