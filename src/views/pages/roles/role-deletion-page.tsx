import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { roleHref, rolesHref } from './addresses.ts';
import type { RoleDeletionPageProps } from './props.ts';

/** Asks once more; while accounts have the role there is nothing to ask. */
export const RoleDeletionPage = ({ frame, role }: RoleDeletionPageProps) => {
  const t = translator(frame.language);
  const trail = [
    { href: rolesHref, title: t('roles.title') },
    { href: roleHref(role.id), title: role.name },
  ];
  const used = role.accounts > 0;
  return (
    <AdminPage
      frame={frame}
      title={t('roles.delete.title', { name: role.name })}
      place="roles"
      trail={trail}
      here={t('form.delete')}
      lead={used ? t('roles.delete.in-use', { count: role.accounts }) : t('roles.delete.lead')}
    >
      <form class="form-actions" method="post" action={`${roleHref(role.id)}/deletion`}>
        {!used && (
          <button class="btn" data-variant="danger" type="submit">
            {t('roles.delete.submit')}
          </button>
        )}
        <a class="btn" data-variant="outline" href={roleHref(role.id)}>
          {t('form.cancel')}
        </a>
      </form>
    </AdminPage>
  );
};
