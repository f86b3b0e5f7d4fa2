import { When } from '../../components/when.tsx';
import type { T } from '../../i18n/translator.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { LoginView } from './props.ts';

/** Each with the button that ends it, but for the browser that looks at it: that one signs out. */
export const LoginTable = ({ ui, logins, base }: { ui: Ui; logins: readonly LoginView[]; base: string }) => {
  const { t } = ui;
  return (
    <div class="records-scroll">
      <table class="records logins">
        <thead>
          <tr>
            <th scope="col">{t('logins.browser')}</th>
            <th scope="col">{t('logins.address')}</th>
            <th scope="col">{t('logins.started')}</th>
            <th scope="col">{t('logins.used')}</th>
            <th scope="col">{t('logins.ends')}</th>
            <th scope="col">
              <span class="sr-only">{t('form.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {logins.map((login) => (
            <tr>
              <th scope="row">{nameOf(t, login)}</th>
              <td data-label={t('logins.address')}>
                <code>{login.address}</code>
              </td>
              <td data-label={t('logins.started')}>
                <When ui={ui} at={login.createdAt} />
              </td>
              <td data-label={t('logins.used')}>
                <When ui={ui} at={login.lastUsedAt} />
              </td>
              <td data-label={t('logins.ends')}>
                <When ui={ui} at={login.expiresAt} />
              </td>
              <td>
                {login.isThis ? <span class="badge plain-label">{t('logins.this')}</span> : <EndForm t={t} login={login} base={base} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const EndForm = ({ t, login, base }: { t: T; login: LoginView; base: string }) => (
  <form method="post" action={`${base}/${login.id}/end`}>
    <button
      class="btn"
      data-variant="outline"
      data-size="sm"
      type="submit"
      aria-label={t('logins.end-label', { browser: nameOf(t, login), address: login.address })}
    >
      {t('logins.end')}
    </button>
  </form>
);

function nameOf(t: T, { browser, system }: LoginView): string {
  if (browser && system) return t('logins.named', { browser, system });
  return browser ?? system ?? t('logins.unknown');
}
