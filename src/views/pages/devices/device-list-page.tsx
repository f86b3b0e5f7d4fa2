import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { type T, translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { hrefWith } from '../accounts/addresses.ts';
import { newImportHref } from '../tables/addresses.ts';
import { changesHref, deviceGroupsHref, devicesHref, exportHref, newDeviceHref } from './addresses.ts';
import { DeviceBulkActions } from './device-bulk-actions.tsx';
import { DeviceFilters } from './device-filters.tsx';
import { DeviceTable } from './device-table.tsx';
import type { BulkDone, DeviceListPageProps } from './props.ts';
import { deviceTableArea } from './table-area.ts';

export const DeviceListPage = ({ frame, devices, filter, groups, policies, ...props }: DeviceListPageProps) => {
  const t = translator(frame.language);
  const isFiltered = Object.values(filter).some(Boolean);
  const actions = (
    <>
      <a class="btn" data-variant="outline" href={deviceGroupsHref}>
        {t('devices.groups-action')}
      </a>
      <a class="btn" data-variant="outline" href={newImportHref(deviceTableArea)}>
        {t('tables.action')}
      </a>
      <a class="btn" data-variant="outline" href={hrefWith(exportHref, { ...filter })} download={deviceTableArea.file}>
        {t('form.export')}
      </a>
      <a class="btn" href={newDeviceHref}>
        {t('devices.new')}
      </a>
    </>
  );
  return (
    <AdminPage frame={frame} title={t('devices.title')} place="devices" lead={t('devices.lead')} actions={actions}>
      {props.done && <Done t={t} done={props.done} />}
      {props.refusal && <RefusalNotice t={t} refusal={props.refusal} />}
      {props.total === 0 && !isFiltered ? (
        <p class="card">{t('devices.none')}</p>
      ) : (
        <>
          <DeviceFilters t={t} filter={filter} groups={groups} policies={policies} />
          <p class="account-count" role="status">
            {t(isFiltered ? 'devices.found' : 'devices.count', { count: props.total })}
            {isFiltered && (
              <>
                {' '}
                <a href={devicesHref}>{t('devices.show-all')}</a>
              </>
            )}
          </p>
        </>
      )}
      {devices.length > 0 && (
        <form class="account-selection" method="post" action={hrefWith(changesHref, { ...filter, cursor: props.cursor })}>
          <DeviceTable t={t} devices={devices} selected={props.selected} />
          <Pager t={t} firstHref={props.firstHref} nextHref={props.nextHref} />
          {groups.length + policies.length > 0 && <DeviceBulkActions t={t} groups={groups} policies={policies} />}
        </form>
      )}
    </AdminPage>
  );
};

const Done = ({ t, done }: { t: T; done: BulkDone | 'deleted' }) =>
  done === 'deleted' ? (
    <Notice tone="good" title={t('devices.done.deleted')} />
  ) : (
    <Notice tone={done.count > 0 ? 'good' : 'warn'} title={t('devices.done.bulk', { count: done.count })}>
      {done.leftOut > 0 && <p>{t('devices.done.left-out', { count: done.leftOut })}</p>}
    </Notice>
  );
