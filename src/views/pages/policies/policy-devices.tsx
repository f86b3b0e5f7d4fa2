import { Pager } from '../../components/pager.tsx';
import { translator } from '../../i18n/translator.ts';
import type { PolicyPageProps } from './props.ts';

/** The devices that have it, as far as it concerns them. */
export const PolicyDevices = ({
  frame,
  policy,
  devices,
  firstHref,
  nextHref,
}: Pick<PolicyPageProps, 'frame' | 'policy' | 'devices' | 'firstHref' | 'nextHref'>) => {
  const t = translator(frame.language);
  return (
    <section class="policy-devices" aria-labelledby="devices">
      <h2 id="devices">{t('policies.device.title')}</h2>
      <p class="account-count">
        {policy.devices > 0 ? t('policies.device.count', { count: policy.devices }) : t('policies.device.none')}{' '}
        {t('policies.device.managed')}
      </p>
      {devices.length > 0 && (
        <div class="records-scroll">
          <table class="records">
            <thead>
              <tr>
                <th scope="col">{t('policies.device.name')}</th>
                <th scope="col">{t('policies.device.platform')}</th>
                <th scope="col">{t('policies.device.access')}</th>
              </tr>
            </thead>
            <tbody>
              {devices.map(({ name, platform, access, optedOut }) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td>{t(`policies.platform.${platform}`)}</td>
                  <td>
                    {t(`policies.access.${access}`)}
                    {optedOut && <p class="field-hint">{t('policies.device.opted-out')}</p>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
    </section>
  );
};
