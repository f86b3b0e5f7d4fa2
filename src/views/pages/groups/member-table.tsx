import { type NamedRole, roleName } from '../../i18n/role-name.ts';
import type { T } from '../../i18n/translator.ts';
import { AccountState } from '../accounts/account-state.tsx';
import { accountHref } from '../accounts/addresses.ts';
import { Email } from '../accounts/email.tsx';
import type { MemberView } from './props.ts';

export const MemberTable = ({ t, members, roles }: { t: T; members: readonly MemberView[]; roles: readonly NamedRole[] }) => {
  const names = new Map(roles.map((role) => [role.id, roleName(t, role)]));
  return (
    <div class="records-scroll">
      <table class="records accounts">
        <thead>
          <tr>
            <td class="account-tick">
              <input type="checkbox" data-check-all="accounts" aria-label={t('accounts.select-all')} hidden />
            </td>
            <th scope="col">{t('form.name')}</th>
            <th scope="col">{t('fields.role')}</th>
            <th scope="col">{t('accounts.state')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, name, email, role, state }) => (
            <tr>
              <td class="account-tick">
                <input type="checkbox" name="accounts" value={id} aria-label={t('accounts.select', { name })} />
              </td>
              <th scope="row">
                <a href={accountHref(id)}>{name}</a>
                <Email of={email} />
              </th>
              <td>{names.get(role) ?? <span class="blank">{t('accounts.no-role')}</span>}</td>
              <td>
                <AccountState t={t} state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
