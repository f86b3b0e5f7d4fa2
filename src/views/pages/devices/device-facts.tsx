import { When } from '../../components/when.tsx';
import { uiOf } from '../../i18n/ui.ts';
import { deviceGroupHref } from './addresses.ts';
import type { DevicePageProps } from './props.ts';
import { systemText } from './system-text.ts';

type DeviceFactsProps = Pick<DevicePageProps, 'frame' | 'device' | 'sessions' | 'accountHref'>;

export const DeviceFacts = ({ frame, device, sessions, accountHref }: DeviceFactsProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const { account, group, policy } = device;
  return (
    <section class="card" aria-labelledby="device-facts">
      <h2 id="device-facts">{t('devices.facts')}</h2>
      <dl class="account-facts device-facts">
        <dt>{t('devices.platform')}</dt>
        <dd>{systemText(t, device)}</dd>
        <dt>{t('devices.managed')}</dt>
        <dd>
          {t(device.managed ? 'form.yes' : 'form.no')}
          {!device.managed && device.fullClient && account && <span class="field-hint"> {t('devices.signed-in-counts')}</span>}
        </dd>
        <dt>{t('devices.account')}</dt>
        <dd>{account ? accountHref ? <a href={accountHref}>{account.email}</a> : account.email : t('devices.nobody')}</dd>
        <dt>{t('devices.group')}</dt>
        <dd>{group ? <a href={deviceGroupHref(group.id)}>{group.name}</a> : t('devices.no-group')}</dd>
        <dt>{t('devices.policy')}</dt>
        <dd>{policy ? <a href={`/admin/policies/${encodeURIComponent(policy.id)}`}>{policy.name}</a> : t('devices.no-policy')}</dd>
        {sessions !== null && (
          <>
            <dt>{t('devices.sessions')}</dt>
            <dd>{ui.number(sessions)}</dd>
          </>
        )}
        <dt>{t('form.created')}</dt>
        <dd>
          <When ui={ui} at={device.createdAt} />
        </dd>
      </dl>
    </section>
  );
};
