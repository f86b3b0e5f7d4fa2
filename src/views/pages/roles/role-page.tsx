import { Notice } from '../../components/notice.tsx';
import { areaName } from '../../i18n/permission-words.ts';
import { roleDescription, roleName } from '../../i18n/role-name.ts';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { copyHref, roleHref, rolesHref } from './addresses.ts';
import { GrantedPermission } from './granted-permission.tsx';
import type { RolePageProps } from './props.ts';

export const RolePage = ({ frame, role, areas, canEdit, canCopy, canDelete, done }: RolePageProps) => {
  const t = translator(frame.language);
  const actions = (
    <>
      {canDelete && (
        <a class="btn" data-variant="danger" href={`${roleHref(role.id)}/deletion`}>
          {t('form.delete')}
        </a>
      )}
      {canCopy && (
        <a class="btn" data-variant="outline" href={copyHref(role.id)}>
          {t('roles.copy')}
        </a>
      )}
      {canEdit && (
        <a class="btn" href={`${roleHref(role.id)}/edit`}>
          {t('roles.edit')}
        </a>
      )}
    </>
  );
  return (
    <AdminPage
      frame={frame}
      title={roleName(t, role)}
      place="roles"
      trail={[{ href: rolesHref, title: t('roles.title') }]}
      lead={roleDescription(t, role)}
      actions={actions}
    >
      {done && <Notice tone="good" title={t(`roles.done.${done}`)} />}
      <p class="role-facts">
        {role.builtIn && <span class="badge plain-label">{t('roles.built-in.label')}</span>}
        <span>{t('roles.accounts-of', { count: role.accounts })}</span>
      </p>
      <section class="card" aria-labelledby="permissions">
        <h2 id="permissions">{t('permissions.title')}</h2>
        {areas.map((area) => (
          <section class="permission-area" aria-labelledby={area.name}>
            <h3 id={area.name}>{areaName(t, area.name)}</h3>
            <ul>
              {area.permissions.map((permission) => (
                <GrantedPermission t={t} permission={permission} reach={role.grants[permission.name] ?? null} />
              ))}
            </ul>
          </section>
        ))}
      </section>
    </AdminPage>
  );
};
