import { Choice, Field } from '../../components/field.tsx';
import { errorText, reasonText } from '../../i18n/error-text.ts';
import { languageNames, uiLanguages } from '../../i18n/languages.ts';
import { roleName } from '../../i18n/role-name.ts';
import type { T } from '../../i18n/translator.ts';
import { LogsField } from './logs-field.tsx';
import type { AccountChoices, RefusalView, TypedAccount } from './props.ts';

interface AccountFieldsProps {
  readonly t: T;
  readonly choices: AccountChoices;
  readonly typed: TypedAccount;
  readonly refusal: RefusalView | null;
}

/** What is told of an account, new or not. */
export const AccountFields = ({ t, choices, typed, refusal }: AccountFieldsProps) => {
  const error = (field: string) => fieldError(t, refusal, field);
  return (
    <>
      <div class="form-row">
        <Field name="name" label={t('form.name')} value={typed.name} required maxlength={200} autocomplete="off" error={error('name')} />
        <Field
          name="email"
          type="email"
          label={t('fields.email')}
          value={typed.email}
          required
          maxlength={254}
          autocomplete="off"
          error={error('email')}
        />
      </div>
      <Choice
        name="role"
        label={t('fields.role')}
        hint={t('accounts.role-hint')}
        value={typed.role}
        options={choices.roles.map((role) => ({ value: role.id, label: roleName(t, role) }))}
        error={error('role')}
      />
      <div class="form-row">
        <Choice
          name="language"
          label={t('fields.language')}
          value={typed.language}
          options={uiLanguages.map((value) => ({ value, label: languageNames[value] }))}
          error={error('language')}
        />
        <Choice
          name="timeZone"
          label={t('fields.timeZone')}
          value={typed.timeZone}
          options={choices.timeZones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
          error={error('timeZone')}
        />
      </div>
      <LogsField t={t} logsSessions={typed.logsSessions} />
      {choices.groups.length > 0 && <GroupFields t={t} choices={choices} typed={typed} />}
    </>
  );
};

const GroupFields = ({ t, choices, typed }: Pick<AccountFieldsProps, 't' | 'choices' | 'typed'>) => (
  <fieldset class="group-choice">
    <legend>{t('fields.groups')}</legend>
    <p class="field-hint">{t('accounts.groups-hint')}</p>
    <div class="group-boxes">
      {choices.groups.map(({ id, name }) => (
        <label class="check">
          <input type="checkbox" name="groups" value={id} checked={typed.groups.includes(id)} />
          <span>{name}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

/** What is wrong with one field; the form's notice tells the rest. */
function fieldError(t: T, refusal: RefusalView | null, field: string): string | null {
  if (!refusal) return null;
  const { code, params } = refusal;
  if (code === 'input.invalid' && params['field'] === field) return reasonText(t, params);
  if (code === 'record.conflict' && field === 'email') return t('accounts.email-taken');
  if (code === 'role.beyond-own' && field === 'role') return errorText(t, code, params).why;
  return null;
}
