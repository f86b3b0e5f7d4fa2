import { Choice, Field } from '../../components/field.tsx';
import { errorText, reasonText } from '../../i18n/error-text.ts';
import type { T } from '../../i18n/translator.ts';
import type { RefusalView } from '../tables/props.ts';
import { namesAsOptions, platformOptions } from './choices.ts';
import type { DeviceChoices, TypedDevice } from './props.ts';

interface DeviceFieldsProps {
  readonly t: T;
  readonly choices: DeviceChoices;
  readonly typed: TypedDevice;
  readonly refusal: RefusalView | null;
}

/** What administrators tell of a device, new or not. */
export const DeviceFields = ({ t, choices, typed, refusal }: DeviceFieldsProps) => {
  const error = (field: string) => fieldError(t, refusal, field);
  const text = { maxlength: 200, autocomplete: 'off' };
  return (
    <>
      <div class="form-row">
        <Field
          name="name"
          label={t('form.name')}
          hint={t('devices.name-hint')}
          value={typed.name}
          required
          {...text}
          error={error('name')}
        />
        <Field name="ref" label={t('devices.ref')} hint={t('devices.ref-hint')} value={typed.ref} {...text} error={error('ref')} />
      </div>
      <div class="form-row">
        <Choice
          name="platform"
          label={t('devices.platform')}
          hint={t('devices.platform-hint')}
          value={typed.platform}
          options={platformOptions(t)}
          error={error('platform')}
        />
        <Field name="os" label={t('devices.os')} hint={t('devices.os-hint')} value={typed.os} {...text} error={error('os')} />
      </div>
      <Check name="managed" label={t('devices.managed')} hint={t('devices.managed-hint')} checked={typed.managed} />
      <Check name="fullClient" label={t('devices.full-client')} hint={t('devices.full-client-hint')} checked={typed.fullClient} />
      <Field
        name="account"
        type="email"
        label={t('devices.account')}
        hint={t('devices.account-hint')}
        value={typed.account}
        maxlength={254}
        autocomplete="off"
        error={error('account')}
      />
      <div class="form-row">
        <Choice
          name="group"
          label={t('devices.group')}
          value={typed.group}
          options={[{ value: '', label: t('devices.no-group') }, ...namesAsOptions(choices.groups)]}
          error={error('group')}
        />
        <Choice
          name="policy"
          label={t('devices.policy')}
          hint={t('devices.policy-hint')}
          value={typed.policy}
          options={[{ value: '', label: t('devices.no-policy') }, ...namesAsOptions(choices.policies)]}
          error={error('policy')}
        />
      </div>
    </>
  );
};

const Check = ({ name, label, hint, checked }: { name: string; label: string; hint: string; checked: boolean }) => (
  <label class="check">
    <input type="checkbox" name={name} value="true" checked={checked} />
    <span>
      {label}
      <span class="field-hint">{hint}</span>
    </span>
  </label>
);

/** What is wrong with one field; the form's notice tells the rest. */
function fieldError(t: T, refusal: RefusalView | null, field: string): string | null {
  if (!refusal) return null;
  const { code, params } = refusal;
  if (code === 'input.invalid' && params['field'] === field) return reasonText(t, params);
  if (code === 'record.conflict' && field === (params['reason'] === 'ref-taken' ? 'ref' : 'name')) return taken(t, params);
  if (code === 'record.missing' && params['noun'] === 'account' && field === 'account') return t('devices.no-account');
  if (code === 'devices.not-managed' && field === 'policy') return errorText(t, code, params).why;
  return null;
}

export function taken(t: T, params: RefusalView['params']): string {
  return t(params['reason'] === 'ref-taken' ? 'devices.ref-taken' : 'devices.name-taken');
}
