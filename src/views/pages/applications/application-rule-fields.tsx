import { Choice, Field } from '../../components/field.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import type { T } from '../../i18n/translator.ts';
import type { RefusalView } from '../accounts/props.ts';
import { ruleKinds, type TypedApplicationRule } from './props.ts';

export const ApplicationRuleFields = ({ t, typed, refusal }: { t: T; typed: TypedApplicationRule; refusal: RefusalView | null }) => (
  <>
    <Choice
      name="kind"
      label={t('applications.kind')}
      value={typed.kind}
      hint={t('applications.private-hint')}
      options={ruleKinds.map((value) => ({ value, label: t(`applications.kinds.${value}`) }))}
      error={errorAt(t, refusal, 'kind')}
    />
    <Field
      name="pattern"
      label={t('applications.pattern')}
      hint={t('applications.pattern-hint')}
      value={typed.pattern}
      required
      maxlength={200}
      autocomplete="off"
      error={errorAt(t, refusal, 'pattern')}
    />
    <Field
      name="product"
      label={t('applications.product')}
      hint={t('applications.product-hint')}
      value={typed.product}
      maxlength={80}
      autocomplete="off"
      error={errorAt(t, refusal, 'product')}
    />
  </>
);

function errorAt(t: T, refusal: RefusalView | null, name: string): string | null {
  if (refusal?.code === 'record.conflict') return name === 'pattern' ? t('applications.taken') : null;
  return fieldErrorText(t, refusal, name);
}
