import { Choice, Field } from '../../components/field.tsx';
import type { T } from '../../i18n/translator.ts';
import { devicesHref } from './addresses.ts';
import { namesAsOptions, platformOptions } from './choices.ts';
import type { DeviceFilterView, NameChoice } from './props.ts';

interface DeviceFiltersProps {
  readonly t: T;
  readonly filter: DeviceFilterView;
  readonly groups: readonly NameChoice[];
  readonly policies: readonly NameChoice[];
}

export const DeviceFilters = ({ t, filter, groups, policies }: DeviceFiltersProps) => {
  const all = { value: '', label: t('form.all') };
  return (
    <search>
      <form class="filters" method="get" action={devicesHref}>
        <Field name="search" type="search" label={t('form.search')} value={filter.search} maxlength={200} autocomplete="off" />
        {groups.length > 0 && (
          <Choice
            name="group"
            id="filter-group"
            label={t('devices.group')}
            value={filter.group}
            options={[all, { value: 'none', label: t('devices.no-group') }, ...namesAsOptions(groups)]}
          />
        )}
        {policies.length > 0 && (
          <Choice
            name="policy"
            id="filter-policy"
            label={t('devices.policy')}
            value={filter.policy}
            options={[all, { value: 'none', label: t('devices.no-policy') }, ...namesAsOptions(policies)]}
          />
        )}
        <Choice name="platform" label={t('devices.platform')} value={filter.platform} options={[all, ...platformOptions(t)]} />
        <Choice
          name="managed"
          label={t('devices.managed')}
          value={filter.managed}
          options={[all, { value: 'true', label: t('form.yes') }, { value: 'false', label: t('form.no') }]}
        />
        <button class="btn" data-variant="outline" type="submit">
          {t('form.filter')}
        </button>
      </form>
    </search>
  );
};
