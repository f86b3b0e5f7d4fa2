import { Notice } from '../../components/notice.tsx';
import { roleName } from '../../i18n/role-name.ts';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { AccountAccess } from './account-access.tsx';
import { AccountFacts } from './account-facts.tsx';
import { AccountFields } from './account-fields.tsx';
import { AccountRefusal } from './account-refusal.tsx';
import { accountHref, accountsHref, historyHref, loginsHref } from './addresses.ts';
import type { AccountPageProps, TypedAccount } from './props.ts';

export const AccountPage = ({ frame, account, role, choices, typed, canEdit, done, refusal, ...props }: AccountPageProps) => {
  const t = translator(frame.language);
  const actions = (
    <>
      {props.canSeeHistory && (
        <a class="btn" data-variant="outline" href={historyHref(account.id)}>
          {t('accounts.history')}
        </a>
      )}
      <a class="btn" data-variant="outline" href={loginsHref(account.id)}>
        {t('accounts.logins')}
      </a>
    </>
  );
  return (
    <AdminPage
      frame={frame}
      title={account.name}
      place="accounts"
      trail={[{ href: accountsHref, title: t('accounts.title') }]}
      actions={actions}
    >
      {done && <Notice tone="good" title={t(`accounts.done.${done}`)} />}
      {refusal && <AccountRefusal t={t} refusal={refusal} />}
      {!canEdit && (
        <Notice tone="calm" title={t('accounts.beyond-own')}>
          <p>{t('accounts.beyond-own-text')}</p>
        </Notice>
      )}
      <AccountFacts frame={frame} account={account} role={role && roleName(t, role)} whole={!canEdit} />
      {canEdit && (
        <form class="card form account-form" method="post" action={accountHref(account.id)} aria-labelledby="edit-account">
          <h2 id="edit-account">{t('accounts.edit')}</h2>
          <AccountFields t={t} choices={choices} typed={typed} refusal={refusal} />
          <Was account={account} />
          <p class="field-hint">{t('accounts.role-ends-logins')}</p>
          <div class="form-actions">
            <button class="btn" type="submit">
              {t('form.save')}
            </button>
          </div>
        </form>
      )}
      {canEdit && <AccountAccess t={t} account={account} isOwn={props.isOwn} canDelete={props.canDelete} />}
    </AdminPage>
  );
};

/** What the form was made with, so that what somebody else changes meanwhile stays. */
const Was = ({ account }: { account: Omit<TypedAccount, 'groups'> & { readonly groups: readonly { readonly id: string }[] } }) => (
  <>
    {(['name', 'email', 'role', 'language', 'timeZone'] as const).map((field) => (
      <input type="hidden" name={`was.${field}`} value={account[field]} />
    ))}
    <input type="hidden" name="was.logsSessions" value={String(account.logsSessions)} />
    {account.groups.map(({ id }) => (
      <input type="hidden" name="was.groups" value={id} />
    ))}
  </>
);
