import { Field } from '../../components/field.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import type { PasswordPageProps } from './props.ts';

export const PasswordPage = ({ frame, email, needed, isChanged, error }: PasswordPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage frame={frame} title={t('account.password.title')} place="ownPassword" lead={t('account.password.lead')}>
      {isChanged && <Notice tone="good" title={t('account.password.done')} />}
      <section class="card">
        <form class="form" method="post" action="/account/password">
          {error && <RefusalNotice t={t} refusal={error} />}
          <Field name="email" label={t('account.email')} type="email" value={email} autocomplete="username" readonly />
          <PasswordField t={t} name="present" label={t('account.password.present')} autocomplete="current-password" />
          <PasswordField
            t={t}
            name="password"
            label={t('account.password.new')}
            autocomplete="new-password"
            hint={t('invite.password-hint', { count: needed })}
          />
          <div class="form-actions">
            <button class="btn" type="submit">
              {t('account.password.submit')}
            </button>
          </div>
        </form>
      </section>
    </AdminPage>
  );
};
