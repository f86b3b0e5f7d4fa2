import { When } from '../../components/when.tsx';
import { uiOf } from '../../i18n/ui.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import { AccountState } from './account-state.tsx';
import type { AccountView } from './props.ts';

interface AccountFactsProps {
  readonly frame: Frame;
  readonly account: AccountView;
  /** Its name; null: there is none any more. */
  readonly role: string | null;
  /** True where no form tells the rest. */
  readonly whole: boolean;
}

export const AccountFacts = ({ frame, account, role, whole }: AccountFactsProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <div class="card">
      <dl class="account-facts">
        <dt>{t('accounts.state')}</dt>
        <dd>
          <AccountState t={t} state={account.state} />
        </dd>
        {whole && (
          <>
            <dt>{t('fields.email')}</dt>
            <dd>{account.email}</dd>
            <dt>{t('fields.groups')}</dt>
            <dd>{account.groups.length > 0 ? ui.list(account.groups.map(({ name }) => name)) : t('accounts.in-no-group')}</dd>
          </>
        )}
        {(whole || role === null) && (
          <>
            <dt>{t('fields.role')}</dt>
            <dd>{role ?? t('accounts.no-role')}</dd>
          </>
        )}
        {whole && (
          <>
            <dt>{t('accounts.logs.label')}</dt>
            <dd>{t(account.logsSessions ? 'accounts.logs.on' : 'accounts.logs.off')}</dd>
          </>
        )}
        <dt>{t('accounts.last-login')}</dt>
        <dd>{account.lastLoginAt ? <When ui={ui} at={account.lastLoginAt} /> : t('accounts.never')}</dd>
        <dt>{t('form.created')}</dt>
        <dd>
          <When ui={ui} at={account.createdAt} />
        </dd>
      </dl>
    </div>
  );
};
