import { Field } from '../../components/field.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import type { T } from '../../i18n/translator.ts';
import type { RefusalView } from '../accounts/props.ts';
import type { TypedPolicy } from './props.ts';

interface PolicyFieldsProps {
  readonly t: T;
  readonly typed: TypedPolicy;
  readonly refusal: RefusalView | null;
}

/** The name and the four switches; the ids are what `policies.css` lights the table of meanings by. */
export const PolicyFields = ({ t, typed, refusal }: PolicyFieldsProps) => (
  <>
    <Field
      name="name"
      label={t('form.name')}
      value={typed.name}
      required
      maxlength={100}
      autocomplete="off"
      error={nameError(t, refusal)}
    />
    <fieldset class="policy-switches">
      <legend>{t('policies.switches')}</legend>
      <Switch name="reports" label={t('policies.reports')} isOn={typed.reports} />
      <Switch name="insights" label={t('policies.insights')} hint={t('policies.insights-hint')} isOn={typed.insights} />
      <Switch name="enforced" label={t('policies.enforced')} hint={t('policies.enforced-hint')} isOn={typed.enforced} />
      <Switch name="stillAsks" label={t('policies.still-asks')} hint={t('policies.still-asks-hint')} isOn={typed.stillAsks} />
    </fieldset>
  </>
);

const Switch = ({ name, label, hint, isOn }: { name: string; label: string; hint?: string; isOn: boolean }) => (
  <div class="policy-switch">
    <label class="check">
      <input type="checkbox" id={name} name={name} value="true" checked={isOn} aria-describedby={hint && `${name}-hint`} />
      <span>{label}</span>
    </label>
    {hint && (
      <p class="field-hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
  </div>
);

function nameError(t: T, refusal: RefusalView | null): string | null {
  if (refusal?.code === 'record.conflict') return t('policies.name-taken');
  return fieldErrorText(t, refusal, 'name');
}
