import { Notice } from '../../components/notice.tsx';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { LoginTable } from './login-table.tsx';
import type { OwnLoginsPageProps } from './props.ts';

export const OwnLoginsPage = ({ frame, logins, done }: OwnLoginsPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage frame={frame} title={t('logins.title')} place="ownLogins" lead={t('logins.lead')}>
      {done && <Notice tone="good" title={t(`logins.done.${done}`)} />}
      <LoginTable ui={ui} logins={logins} base="/account/logins" />
      {logins.some(({ isThis }) => !isThis) && (
        <form method="post" action="/account/logins/end">
          <button class="btn" data-variant="danger" type="submit">
            {t('logins.end-others')}
          </button>
        </form>
      )}
    </AdminPage>
  );
};
