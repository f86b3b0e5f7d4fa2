import { Notice } from '../../components/notice.tsx';
import { When } from '../../components/when.tsx';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { accountHref, accountsHref } from './addresses.ts';
import type { InvitationsPageProps } from './props.ts';

/** The one time that links are shown. */
export const InvitationsPage = ({ frame, why, invitations }: InvitationsPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const [only] = invitations.length === 1 ? invitations : [];
  const back = only ? accountHref(only.account) : accountsHref;
  return (
    <AdminPage
      frame={frame}
      title={t(`accounts.links.${why}`, { count: invitations.length, name: only?.name })}
      place="accounts"
      trail={[{ href: accountsHref, title: t('accounts.title') }]}
      here={t('accounts.links.here')}
    >
      <Notice tone="warn" title={t('accounts.links.once')}>
        <p>{t('accounts.links.once-text')}</p>
      </Notice>
      <ul class="links">
        {invitations.map(({ account, name, email, link, expiresAt }) => (
          <li class="card">
            <div class="field">
              <label for={`link-${account}`}>{`${name} · ${email}`}</label>
              <input
                class="input link-secret"
                id={`link-${account}`}
                type="text"
                readonly
                value={link}
                spellcheck={false}
                autocomplete="off"
                autofocus={invitations.length === 1}
              />
              <p class="field-hint">
                {t('accounts.links.until')} <When ui={ui} at={expiresAt} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <a class="btn" data-variant="outline" href={back}>
          {t('accounts.links.kept')}
        </a>
      </p>
    </AdminPage>
  );
};
