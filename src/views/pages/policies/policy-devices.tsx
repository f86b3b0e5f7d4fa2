import { FieldNotes, tied } from '../../components/field.tsx';
import { Pager } from '../../components/pager.tsx';
import { type T, translator } from '../../i18n/translator.ts';
import { deviceHref, devicesHref } from '../devices/addresses.ts';
import { policyDevicesHref } from './addresses.ts';
import type { PolicyPageProps } from './props.ts';

type PolicyDevicesProps = Pick<PolicyPageProps, 'frame' | 'policy' | 'devices' | 'names' | 'firstHref' | 'nextHref'>;

/** The devices that have it, how others get it, and how some lose it. */
export const PolicyDevices = ({ frame, policy, devices, names, firstHref, nextHref }: PolicyDevicesProps) => {
  const t = translator(frame.language);
  return (
    <section class="policy-devices" aria-labelledby="devices">
      <h2 id="devices">{t('policies.device.title')}</h2>
      <p class="account-count">
        {policy.devices > 0 ? t('policies.device.count', { count: policy.devices }) : t('policies.device.none')}{' '}
        {policy.devices > 0 && <a href={`${devicesHref}?policy=${encodeURIComponent(policy.id)}`}>{t('policies.device.all')}</a>}
      </p>
      {devices.length > 0 && (
        <form class="account-selection" method="post" action={`${policyDevicesHref(policy.id)}/removal`}>
          <DeviceTable t={t} devices={devices} />
          <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
          <div class="form-actions">
            <button class="btn" data-variant="outline" type="submit">
              {t('policies.device.take')}
            </button>
          </div>
        </form>
      )}
      <form class="card form account-form" method="post" action={policyDevicesHref(policy.id)} aria-labelledby="assign">
        <h3 id="assign">{t('policies.device.assign')}</h3>
        <Names t={t} value={names} />
        <div class="form-actions">
          <button class="btn" data-variant="outline" type="submit">
            {t('policies.device.assign')}
          </button>
        </div>
      </form>
    </section>
  );
};

const DeviceTable = ({ t, devices }: { t: T; devices: PolicyDevicesProps['devices'] }) => (
  <div class="records-scroll">
    <table class="records accounts">
      <thead>
        <tr>
          <td class="account-tick">
            <input type="checkbox" data-check-all="devices" aria-label={t('devices.select-all')} hidden />
          </td>
          <th scope="col">{t('form.name')}</th>
          <th scope="col" class="account-more">
            {t('devices.platform')}
          </th>
          <th scope="col">{t('policies.device.access')}</th>
        </tr>
      </thead>
      <tbody>
        {devices.map(({ id, name, platform, access, optedOut }) => (
          <tr>
            <td class="account-tick">
              <input type="checkbox" name="devices" value={id} aria-label={t('devices.select', { name })} />
            </td>
            <th scope="row">
              <a href={deviceHref(id)}>{name}</a>
            </th>
            <td class="account-more">{t(`devices.platforms.${platform}`)}</td>
            <td>
              {t(`devices.access.short.${access}`)}
              {optedOut && <p class="field-hint">{t('devices.access.out')}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Names = ({ t, value }: { t: T; value: string }) => {
  const hint = `${t('policies.device.names-hint')} ${t('policies.device.managed')}`;
  return (
    <div class="field">
      <label for="names">{t('policies.device.names')}</label>
      <textarea class="input emails" id="names" name="names" rows={3} required spellcheck={false} {...tied('names', hint, null)}>
        {value}
      </textarea>
      <FieldNotes id="names" hint={hint} />
    </div>
  );
};
