import type { T } from '../../i18n/translator.ts';
import { openPointsHref } from './addresses.ts';
import { ages, type OpenPointsPageProps, pointStates } from './props.ts';

interface PointFilterFormProps {
  readonly t: T;
  readonly filters: OpenPointsPageProps['filters'];
  readonly groups: OpenPointsPageProps['groups'];
}

export const PointFilterForm = ({ t, filters, groups }: PointFilterFormProps) => (
  <form class="filters" method="get" action={openPointsHref}>
    <Select
      name="group"
      label={t('open-points.group')}
      value={filters.group}
      options={[
        ['', t('open-points.any-group')],
        ...groups.map(({ id, name }): [string, string] => [id, name]),
        ['none', t('open-points.no-group')],
      ]}
    />
    <Select
      name="age"
      label={t('open-points.age.title')}
      value={filters.age}
      options={[['', t('open-points.age.any')], ...ages.map((age): [string, string] => [age, t(`open-points.age.${age}`)])]}
    />
    <Select
      name="state"
      label={t('open-points.state.title')}
      value={filters.state}
      options={pointStates.map((state): [string, string] => [state, t(`open-points.state.${state}`)])}
    />
    <button class="btn" data-variant="outline" type="submit">
      {t('open-points.show')}
    </button>
  </form>
);

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
}

const Select = ({ name, label, value, options }: SelectProps) => (
  <div class="field">
    <label for={`points-${name}`}>{label}</label>
    <select id={`points-${name}`} class="select" name={name}>
      {options.map(([code, text]) => (
        <option value={code} selected={code === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
