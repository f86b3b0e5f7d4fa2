import { Icon } from '../../components/icon.tsx';
import { areaName, permissionWords, reachName } from '../../i18n/permission-words.ts';
import { roleName } from '../../i18n/role-name.ts';
import { type T, translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { roleHref, rolesHref } from './addresses.ts';
import type { PermissionView, RoleComparisonPageProps, RoleView } from './props.ts';

/** What can each role do: all roles beside all permissions, and below in words; made to be printed and handed to a works council. */
export const RoleComparisonPage = ({ frame, roles, areas }: RoleComparisonPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage
      frame={frame}
      title={t('roles.compare.title')}
      place="roles"
      trail={[{ href: rolesHref, title: t('roles.title') }]}
      lead={t('roles.compare.lead')}
    >
      <section class="records-scroll comparison-scroll" aria-label={t('roles.compare.region')} tabindex={0}>
        <table class="records comparison">
          <thead>
            <tr>
              <th scope="col">{t('roles.compare.permission')}</th>
              {roles.map((role) => (
                <th scope="col">
                  <a href={roleHref(role.id)}>{roleName(t, role)}</a>
                </th>
              ))}
            </tr>
          </thead>
          {areas.map((area) => (
            <tbody>
              <tr>
                <th scope="rowgroup" colspan={roles.length + 1}>
                  <span>{areaName(t, area.name)}</span>
                </th>
              </tr>
              {area.permissions.map((permission) => (
                <tr>
                  <th scope="row">{permissionWords(t, permission.name).name}</th>
                  {roles.map((role) => (
                    <Cell t={t} role={role} permission={permission} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <section class="card meanings" aria-labelledby="meanings">
        <h2 id="meanings">{t('roles.compare.meanings')}</h2>
        <p>{t('roles.view-hint')}</p>
        <dl>
          {areas
            .flatMap((area) => area.permissions)
            .map((permission) => permissionWords(t, permission.name))
            .map(({ name, allows, limits }) => (
              <div>
                <dt>{name}</dt>
                <dd>
                  {allows} {limits}
                </dd>
              </div>
            ))}
        </dl>
      </section>
    </AdminPage>
  );
};

const Cell = ({ t, role, permission }: { t: T; role: RoleView; permission: PermissionView }) => {
  const reach = role.grants[permission.name];
  if (!reach) {
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span class="sr-only">{t('roles.not-granted')}</span>
      </td>
    );
  }
  if (permission.reaches.length > 1) return <td data-granted="">{reachName(t, reach)}</td>;
  return (
    <td data-granted="">
      <Icon name="solved" />
      <span class="sr-only">{t('roles.granted')}</span>
    </td>
  );
};
