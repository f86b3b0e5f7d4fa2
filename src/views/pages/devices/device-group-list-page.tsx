import type { Child } from 'hono/jsx';
import { CountedNames } from '../../components/counted-names.tsx';
import { Field } from '../../components/field.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import type { T } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import type { RefusalView } from '../tables/props.ts';
import { deviceGroupHref, deviceGroupsHref, devicesHref } from './addresses.ts';
import type { DeviceGroupListPageProps } from './props.ts';

export const DeviceGroupListPage = ({ frame, groups, total, typed, done, refusal, ...pager }: DeviceGroupListPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage
      frame={frame}
      title={t('devices.groups.title')}
      place="devices"
      lead={t('devices.groups.lead')}
      trail={[{ href: devicesHref, title: t('devices.title') }]}
      here={t('devices.groups-action')}
    >
      {done && <Notice tone="good" title={t(`devices.groups.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="card group-new" method="post" action={deviceGroupsHref} aria-labelledby="new-group">
        <h2 id="new-group">{t('devices.groups.new')}</h2>
        <GroupName t={t} typed={typed} refusal={refusal}>
          <button class="btn" type="submit">
            {t('devices.groups.create')}
          </button>
        </GroupName>
      </form>
      {groups.length === 0 ? (
        <p class="card">{t('devices.groups.none')}</p>
      ) : (
        <>
          <p class="account-count">{t('devices.groups.count', { count: total })}</p>
          <CountedNames
            ui={ui}
            heading={t('devices.title')}
            rows={groups.map(({ id, name, devices }) => ({ name, href: deviceGroupHref(id), count: devices }))}
          />
        </>
      )}
      <Pager t={t} {...pager} />
    </AdminPage>
  );
};

interface GroupNameProps {
  readonly t: T;
  readonly typed: string;
  readonly refusal: RefusalView | null;
  /** The button beside it. */
  readonly children?: Child;
}

export const GroupName = ({ t, typed, refusal, children }: GroupNameProps) => (
  <div class="group-new-row">
    <Field name="name" label={t('form.name')} value={typed} required maxlength={100} autocomplete="off" error={nameError(t, refusal)} />
    {children}
  </div>
);

function nameError(t: T, refusal: RefusalView | null): string | null {
  if (refusal?.code === 'record.conflict') return t('devices.groups.name-taken');
  return fieldErrorText(t, refusal, 'name');
}
