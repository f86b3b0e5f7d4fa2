import { Notice } from '../../components/notice.tsx';
import { roleDescription, roleName } from '../../i18n/role-name.ts';
import { translator } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { comparisonHref, newRoleHref, roleHref } from './addresses.ts';
import type { RoleListPageProps } from './props.ts';

export const RoleListPage = ({ frame, roles, done }: RoleListPageProps) => {
  const t = translator(frame.language);
  const { number } = uiOf(frame);
  const actions = (
    <>
      <a class="btn" data-variant="outline" href={comparisonHref}>
        {t('roles.compare.title')}
      </a>
      <a class="btn" href={newRoleHref}>
        {t('roles.new')}
      </a>
    </>
  );
  return (
    <AdminPage frame={frame} title={t('roles.title')} place="roles" lead={t('roles.lead')} actions={actions}>
      {done && <Notice tone="good" title={t(`roles.done.${done}`)} />}
      <div class="records-scroll">
        <table class="records">
          <thead>
            <tr>
              <th scope="col">{t('roles.role')}</th>
              <th scope="col" data-number="">
                {t('roles.accounts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <tr>
                <th scope="row">
                  <span class="role-name">
                    <a href={roleHref(role.id)}>{roleName(t, role)}</a>
                    {role.builtIn && <span class="badge plain-label">{t('roles.built-in.label')}</span>}
                  </span>
                  <span class="role-description">{roleDescription(t, role)}</span>
                </th>
                <td data-number="">{number(role.accounts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </AdminPage>
  );
};
