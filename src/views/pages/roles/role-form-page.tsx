import { Field } from '../../components/field.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import { errorText } from '../../i18n/error-text.ts';
import { areaName } from '../../i18n/permission-words.ts';
import { roleName } from '../../i18n/role-name.ts';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { roleHref, rolesHref } from './addresses.ts';
import { PermissionField } from './permission-field.tsx';
import type { RoleFormPageProps } from './props.ts';

/** A new role, or *Admin settings > Roles > role > Edit > Permissions > Session insights* (SPEC H1). */
export const RoleFormPage = ({ frame, areas, holds, edited, copyOf, typed, refusal }: RoleFormPageProps) => {
  const t = translator(frame.language);
  const title = edited ? t('roles.edit-title', { name: edited.name }) : t('roles.new');
  const trail = [
    { href: rolesHref, title: t('roles.title') },
    ...(edited ? [{ href: roleHref(edited.id), title: roleName(t, edited) }] : []),
  ];
  const wrongField = refusal?.code === 'record.conflict' ? 'name' : String(refusal?.params['field'] ?? '');
  const error = (field: string) => (refusal && wrongField === field ? errorText(t, refusal.code, refusal.params).why : null);
  return (
    <AdminPage frame={frame} title={title} place="roles" trail={trail} here={edited ? t('roles.edit') : t('roles.new')}>
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="role-form" method="post" action={edited ? roleHref(edited.id) : rolesHref}>
        {copyOf && <input type="hidden" name="copyOf" value={copyOf} />}
        <div class="card form">
          <Field
            name="name"
            label={t('form.name')}
            hint={t('roles.name-hint')}
            value={typed.name}
            required
            maxlength={100}
            autocomplete="off"
            error={error('name')}
          />
          <Field
            name="description"
            label={t('roles.description')}
            hint={t('roles.description-hint')}
            value={typed.description}
            maxlength={500}
            autocomplete="off"
            error={error('description')}
          />
        </div>
        <section class="card" aria-labelledby="permissions">
          <h2 id="permissions">{t('permissions.title')}</h2>
          {areas.map((area) => (
            <fieldset class="permission-area">
              <legend>
                <h3>{areaName(t, area.name)}</h3>
              </legend>
              {area.permissions.map((permission) => (
                <PermissionField t={t} permission={permission} chosen={typed.grants[permission.name]} held={holds[permission.name]} />
              ))}
            </fieldset>
          ))}
        </section>
        {edited && edited.accounts > 0 && <p class="field-hint">{t('roles.ends-logins', { count: edited.accounts })}</p>}
        <div class="form-actions">
          <button class="btn" type="submit">
            {edited ? t('form.save') : t('roles.create')}
          </button>
          <a class="btn" data-variant="outline" href={edited ? roleHref(edited.id) : rolesHref}>
            {t('form.cancel')}
          </a>
        </div>
      </form>
    </AdminPage>
  );
};
