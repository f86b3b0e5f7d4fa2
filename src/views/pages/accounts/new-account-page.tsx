import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { AccountFields } from './account-fields.tsx';
import { AccountRefusal } from './account-refusal.tsx';
import { accountsHref } from './addresses.ts';
import type { NewAccountPageProps } from './props.ts';

export const NewAccountPage = ({ frame, choices, typed, refusal }: NewAccountPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage
      frame={frame}
      title={t('accounts.new')}
      place="accounts"
      lead={t('accounts.new-lead')}
      trail={[{ href: accountsHref, title: t('accounts.title') }]}
    >
      {refusal && <AccountRefusal t={t} refusal={refusal} />}
      <form class="card form account-form" method="post" action={accountsHref}>
        <AccountFields t={t} choices={choices} typed={typed} refusal={refusal} />
        <input type="hidden" name="was.logsSessions" value="true" />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('accounts.create')}
          </button>
          <a class="btn" data-variant="outline" href={accountsHref}>
            {t('form.cancel')}
          </a>
        </div>
      </form>
    </AdminPage>
  );
};
