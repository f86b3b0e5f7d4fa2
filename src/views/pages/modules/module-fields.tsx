import { Field } from '../../components/field.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import type { T } from '../../i18n/translator.ts';
import type { RefusalView } from '../accounts/props.ts';
import type { TypedModule } from './props.ts';

export const ModuleFields = ({ t, typed, refusal }: { t: T; typed: TypedModule; refusal: RefusalView | null }) => (
  <>
    <Field
      name="name"
      label={t('form.name')}
      hint={t('modules.name-hint')}
      value={typed.name}
      required
      maxlength={200}
      autocomplete="off"
      error={nameError(t, refusal)}
    />
    <label class="check">
      <input type="checkbox" name="insights" value="true" checked={typed.insights} />
      <span>{t('modules.insights')}</span>
    </label>
  </>
);

function nameError(t: T, refusal: RefusalView | null): string | null {
  if (refusal?.code === 'record.conflict') return t('modules.name-taken');
  return fieldErrorText(t, refusal, 'name');
}
