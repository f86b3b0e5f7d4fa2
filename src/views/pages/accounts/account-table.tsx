import { When } from '../../components/when.tsx';
import { type NamedRole, roleName } from '../../i18n/role-name.ts';
import type { Ui } from '../../i18n/ui.ts';
import { AccountState } from './account-state.tsx';
import { accountHref } from './addresses.ts';
import { Email } from './email.tsx';
import type { AccountView } from './props.ts';

interface AccountTableProps {
  readonly ui: Ui;
  readonly accounts: readonly AccountView[];
  readonly roles: readonly NamedRole[];
  readonly ownId: string | null;
  readonly selected: readonly string[];
}

/** Accounts with a box each; the first box, which only a script shows, ticks them all. */
export const AccountTable = ({ ui, accounts, roles, ownId, selected }: AccountTableProps) => {
  const { t } = ui;
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
            <th scope="col" class="account-more">
              {t('fields.groups')}
            </th>
            <th scope="col">{t('accounts.state')}</th>
            <th scope="col" class="account-more">
              {t('accounts.logs.short')}
            </th>
            <th scope="col" class="account-more">
              {t('accounts.last-login')}
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr>
              <td class="account-tick">
                {account.id !== ownId && (
                  <input
                    type="checkbox"
                    name="accounts"
                    value={account.id}
                    checked={selected.includes(account.id)}
                    aria-label={t('accounts.select', { name: account.name })}
                  />
                )}
              </td>
              <th scope="row">
                <a href={accountHref(account.id)}>{account.name}</a>
                {account.id === ownId && <span class="badge plain-label">{t('accounts.you')}</span>}
                <Email of={account.email} />
              </th>
              <td>{names.get(account.role) ?? <span class="blank">{t('accounts.no-role')}</span>}</td>
              <td class="account-more">{account.groups.map(({ name }) => name).join(', ')}</td>
              <td>
                <AccountState t={t} state={account.state} />
              </td>
              <td class="account-more">{t(account.logsSessions ? 'accounts.logs.on' : 'accounts.logs.off')}</td>
              <td class="account-more account-time">
                {account.lastLoginAt ? <When ui={ui} at={account.lastLoginAt} /> : t('accounts.never')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
