import { Notice } from '../../components/notice.tsx';
import { When } from '../../components/when.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { LoginTable } from './login-table.tsx';
import type { AccountLoginsPageProps } from './props.ts';

export const AccountLoginsPage = ({ frame, account, logins, factorSince, canTakeFactor, done, invitation }: AccountLoginsPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const above = `/admin/accounts/${account.id}`;
  return (
    <AdminPage
      frame={frame}
      title={t('logins.of', { name: account.name })}
      place="accounts"
      lead={t('logins.of-lead')}
      above={{ href: above, title: account.name }}
    >
      {done && <Notice tone="good" title={t(`logins.done.${done}`)} />}
      {invitation && <NewPasswordLink ui={ui} invitation={invitation} />}
      {logins.length > 0 ? (
        <>
          <LoginTable ui={ui} logins={logins} base={`${above}/logins`} />
          <form method="post" action={`${above}/logins/end`}>
            <button class="btn" data-variant="danger" type="submit">
              {t('logins.end-all')}
            </button>
          </form>
        </>
      ) : (
        <p class="card">{t('logins.none')}</p>
      )}
      <section class="card">
        <h2>{t('factor.title')}</h2>
        {factorSince ? (
          <>
            <p>
              {t('factor.on')} <When ui={ui} at={factorSince} />
            </p>
            {canTakeFactor && (
              <details>
                <summary>{t('logins.factor.take')}</summary>
                <form class="form" method="post" action={`${above}/factor-removal`}>
                  <p>{t('logins.factor.lead')}</p>
                  <div class="form-actions">
                    <button class="btn" data-variant="danger" type="submit">
                      {t('form.confirm')}
                    </button>
                  </div>
                </form>
              </details>
            )}
          </>
        ) : (
          <p>{t('logins.factor.off')}</p>
        )}
      </section>
    </AdminPage>
  );
};

const NewPasswordLink = ({ ui, invitation }: { ui: Ui; invitation: NonNullable<AccountLoginsPageProps['invitation']> }) => (
  <Notice tone="warn" title={ui.t('logins.factor.short')}>
    <p>
      <code>{invitation.url}</code>
    </p>
    <p>{ui.t('logins.factor.until', { moment: ui.moment(invitation.expiresAt) })}</p>
  </Notice>
);
