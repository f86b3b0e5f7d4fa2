import type { T } from '../../i18n/translator.ts';
import { accountHref } from './addresses.ts';
import type { AccountView } from './props.ts';

interface AccountAccessProps {
  readonly t: T;
  readonly account: AccountView;
  readonly isOwn: boolean;
  readonly canDelete: boolean;
}

/** How somebody gets in, or no longer: the link that sets a password, disabling, deleting. */
export const AccountAccess = ({ t, account, isOwn, canDelete }: AccountAccessProps) => {
  const isDisabled = account.state === 'disabled';
  return (
    <section class="card" aria-labelledby="access">
      <h2 id="access">{t('accounts.access.title')}</h2>
      {!isDisabled && (
        <form class="access-row" method="post" action={`${accountHref(account.id)}/invitation`}>
          <p>{t(account.state === 'invited' ? 'accounts.access.invite-text' : 'accounts.access.password-text')}</p>
          <button class="btn" data-variant="outline" type="submit">
            {t(account.state === 'invited' ? 'accounts.access.invite' : 'accounts.access.password')}
          </button>
        </form>
      )}
      {isOwn ? (
        <p class="field-hint">{t('accounts.access.own')}</p>
      ) : (
        <form class="access-row" method="post" action={`${accountHref(account.id)}/state`}>
          <p>{t(isDisabled ? 'accounts.access.enable-text' : 'accounts.access.disable-text')}</p>
          <button
            class="btn"
            data-variant={isDisabled ? 'outline' : 'danger'}
            type="submit"
            name="disabled"
            value={isDisabled ? 'false' : 'true'}
          >
            {t(isDisabled ? 'accounts.access.enable' : 'accounts.access.disable')}
          </button>
        </form>
      )}
      {canDelete && !isOwn && (
        <details class="access-row">
          <summary>{t('accounts.access.delete')}</summary>
          <form method="post" action={`${accountHref(account.id)}/deletion`}>
            <p>{t('accounts.access.delete-text')}</p>
            <button class="btn" data-variant="danger" type="submit">
              {t('form.confirm')}
            </button>
          </form>
        </details>
      )}
    </section>
  );
};
