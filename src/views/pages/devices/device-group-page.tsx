import { Deletion } from '../../components/deletion.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { hrefWith } from '../accounts/addresses.ts';
import { deviceGroupHref, deviceGroupsHref, devicesHref } from './addresses.ts';
import { GroupName } from './device-group-list-page.tsx';
import type { DeviceGroupPageProps } from './props.ts';

export const DeviceGroupPage = ({ frame, group, typed, done, refusal }: DeviceGroupPageProps) => {
  const t = translator(frame.language);
  const here = deviceGroupHref(group.id);
  return (
    <AdminPage
      frame={frame}
      title={group.name}
      place="devices"
      lead={t('devices.groups.inside', { count: group.devices })}
      trail={[
        { href: devicesHref, title: t('devices.title') },
        { href: deviceGroupsHref, title: t('devices.groups-action') },
      ]}
      actions={
        group.devices > 0 && (
          <a class="btn" data-variant="outline" href={hrefWith(devicesHref, { group: group.id })}>
            {t('devices.groups.show')}
          </a>
        )
      }
    >
      {done && <Notice tone="good" title={t(`devices.groups.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="card group-new" method="post" action={here} aria-labelledby="rename-group">
        <h2 id="rename-group">{t('devices.groups.rename')}</h2>
        <GroupName t={t} typed={typed} refusal={refusal}>
          <button class="btn" data-variant="outline" type="submit">
            {t('form.save')}
          </button>
        </GroupName>
      </form>
      <Deletion t={t} title={t('devices.groups.delete')} action={`${here}/deletion`}>
        {t('devices.groups.delete-text')}
      </Deletion>
    </AdminPage>
  );
};
