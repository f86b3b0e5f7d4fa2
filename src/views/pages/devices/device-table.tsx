import type { T } from '../../i18n/translator.ts';
import { deviceHref } from './addresses.ts';
import type { DeviceView } from './props.ts';
import { systemText } from './system-text.ts';

interface DeviceTableProps {
  readonly t: T;
  readonly devices: readonly DeviceView[];
  readonly selected: readonly string[];
}

/** Devices with a box each; the first box, which only a script shows, ticks them all. */
export const DeviceTable = ({ t, devices, selected }: DeviceTableProps) => (
  <div class="records-scroll">
    <table class="records accounts devices">
      <thead>
        <tr>
          <td class="account-tick">
            <input type="checkbox" data-check-all="devices" aria-label={t('devices.select-all')} hidden />
          </td>
          <th scope="col">{t('form.name')}</th>
          <th scope="col" class="account-more">
            {t('devices.platform')}
          </th>
          <th scope="col">{t('devices.managed')}</th>
          <th scope="col" class="account-more">
            {t('devices.group')}
          </th>
          <th scope="col">{t('devices.policy')}</th>
          <th scope="col" class="account-more">
            {t('devices.access.title')}
          </th>
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <tr>
            <td class="account-tick">
              <input
                type="checkbox"
                name="devices"
                value={device.id}
                checked={selected.includes(device.id)}
                aria-label={t('devices.select', { name: device.name })}
              />
            </td>
            <th scope="row">
              <a href={deviceHref(device.id)}>{device.name}</a>
              {(device.account || device.ref) && <span class="account-email">{device.account?.email ?? device.ref}</span>}
            </th>
            <td class="account-more">{systemText(t, device)}</td>
            <td>{t(device.managed ? 'form.yes' : 'form.no')}</td>
            <td class="account-more">{device.group?.name}</td>
            <td>{device.policy?.name}</td>
            <td class="account-more">
              <AccessBadge t={t} access={device.access} />
              {device.optedOut && <span class="account-email">{t('devices.access.out')}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** In one word; the device's own page has the rest. */
export const AccessBadge = ({ t, access }: { t: T; access: DeviceView['access'] }) => (
  <span class="badge device-access" data-access={access}>
    {t(`devices.access.short.${access}`)}
  </span>
);
