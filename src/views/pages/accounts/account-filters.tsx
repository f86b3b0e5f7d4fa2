import { Choice, Field } from '../../components/field.tsx';
import { type NamedRole, roleName } from '../../i18n/role-name.ts';
import type { T } from '../../i18n/translator.ts';
import { accountsHref } from './addresses.ts';
import type { AccountFilterView, GroupChoice } from './props.ts';

interface AccountFiltersProps {
  readonly t: T;
  readonly filter: AccountFilterView;
  readonly roles: readonly NamedRole[];
  readonly groups: readonly GroupChoice[];
}

export const AccountFilters = ({ t, filter, roles, groups }: AccountFiltersProps) => {
  const all = { value: '', label: t('form.all') };
  return (
    <search>
      <form class="filters" method="get" action={accountsHref}>
        <Field name="search" type="search" label={t('form.search')} value={filter.search} maxlength={200} autocomplete="off" />
        <Choice
          name="role"
          id="filter-role"
          label={t('fields.role')}
          value={filter.role}
          options={[all, ...roles.map((role) => ({ value: role.id, label: roleName(t, role) }))]}
        />
        {groups.length > 0 && (
          <Choice
            name="group"
            id="filter-group"
            label={t('accounts.group')}
            value={filter.group}
            options={[all, ...groups.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Choice
          name="state"
          label={t('accounts.state')}
          value={filter.state}
          options={[all, ...(['active', 'invited', 'disabled'] as const).map((value) => ({ value, label: t(`accounts.states.${value}`) }))]}
        />
        <Choice
          name="logs"
          label={t('accounts.logs.short')}
          value={filter.logs}
          options={[all, ...(['on', 'off'] as const).map((value) => ({ value, label: t(`accounts.logs.${value}`) }))]}
        />
        <button class="btn" data-variant="outline" type="submit">
          {t('form.filter')}
        </button>
      </form>
    </search>
  );
};
