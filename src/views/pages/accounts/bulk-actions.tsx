import { Choice } from '../../components/field.tsx';
import { type NamedRole, roleName } from '../../i18n/role-name.ts';
import type { T } from '../../i18n/translator.ts';
import type { GroupChoice } from './props.ts';

interface BulkActionsProps {
  readonly t: T;
  readonly assignable: readonly NamedRole[];
  readonly groups: readonly GroupChoice[];
}

/** What can be done to the accounts that are ticked; the button says which (`do`). */
export const BulkActions = ({ t, assignable, groups }: BulkActionsProps) => (
  <fieldset class="card bulk">
    <legend class="sr-only">{t('accounts.bulk.title')}</legend>
    <p class="bulk-head">
      <strong aria-hidden="true">{t('accounts.bulk.title')}</strong>
      <span class="field-hint">{t('accounts.bulk.hint')}</span>
    </p>
    <div class="bulk-rows">
      <div class="bulk-row">
        <Choice
          name="role"
          id="bulk-role"
          label={t('fields.role')}
          options={assignable.map((role) => ({ value: role.id, label: roleName(t, role) }))}
        />
        <Do t={t} what="role" />
      </div>
      {groups.length > 0 && (
        <div class="bulk-row">
          <Choice
            name="group"
            id="bulk-group"
            label={t('accounts.group')}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Do t={t} what="join" />
          <Do t={t} what="leave" />
        </div>
      )}
      <div class="bulk-row">
        <Do t={t} what="log-on" />
        <Do t={t} what="log-off" />
      </div>
      <div class="bulk-row">
        <Do t={t} what="invite" />
        <Do t={t} what="disable" />
        <Do t={t} what="enable" />
      </div>
    </div>
  </fieldset>
);

const Do = ({ t, what }: { t: T; what: 'role' | 'join' | 'leave' | 'log-on' | 'log-off' | 'invite' | 'disable' | 'enable' }) => (
  <button class="btn" data-variant={what === 'disable' ? 'danger' : 'outline'} type="submit" name="do" value={what}>
    {t(`accounts.bulk.${what}`)}
  </button>
);
