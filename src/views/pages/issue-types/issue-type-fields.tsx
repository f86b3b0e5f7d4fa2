import { Choice, Field, FieldNotes, tied } from '../../components/field.tsx';
import { fieldErrorText } from '../../i18n/error-text.ts';
import { issueTypeName } from '../../i18n/issue-type-name.ts';
import { languageNames, uiLanguages } from '../../i18n/languages.ts';
import type { T } from '../../i18n/translator.ts';
import type { RefusalView } from '../accounts/props.ts';
import type { IssueTypePageProps } from './props.ts';

type FieldsProps = Omit<IssueTypePageProps, 'done'> & { readonly t: T };

export const IssueTypeFields = (props: FieldsProps) => {
  const { t, frame, type, typed, standard, refusal } = props;
  return (
    <>
      {!type && (
        <Field
          name="code"
          label={t('issue-types.code')}
          hint={t('issue-types.code-hint')}
          value={typed.code}
          required
          maxlength={30}
          autocomplete="off"
          error={errorAt(t, refusal, 'code')}
        />
      )}
      <Field
        name="name"
        label={t('form.name')}
        hint={
          type?.builtIn
            ? t('issue-types.name-hint-built-in', { name: issueTypeName(type.code, frame.language) })
            : t('issue-types.name-hint')
        }
        value={typed.name}
        required={!type?.builtIn}
        maxlength={60}
        autocomplete="off"
        error={errorAt(t, refusal, 'name')}
      />
      <Names {...props} />
      <Field
        name="definition"
        label={t('issue-types.definition')}
        hint={`${t('issue-types.definition-hint')} ${standard === null ? '' : t('issue-types.definition-standard', { definition: standard })}`.trim()}
        value={typed.definition}
        required={standard === null}
        maxlength={160}
        autocomplete="off"
        error={errorAt(t, refusal, 'definition')}
      />
      <Sentences {...props} />
      {type && <Standing {...props} />}
    </>
  );
};

/** Open where one is set or refused. */
const Names = ({ t, typed, refusal }: FieldsProps) => (
  <details class="type-names" open={Object.values(typed.names).some(Boolean) || errorAt(t, refusal, 'names') !== null}>
    <summary>{t('issue-types.names')}</summary>
    <div class="form-row">
      {uiLanguages.map((language) => (
        <Field
          name={`names.${language}`}
          label={languageNames[language]}
          value={typed.names[language]}
          maxlength={60}
          autocomplete="off"
          error={refusal?.params['field'] === `names.${language}` ? errorAt(t, refusal, 'names') : null}
        />
      ))}
    </div>
  </details>
);

const Sentences = ({ t, type, typed, refusal }: FieldsProps) => {
  const hint = `${t('issue-types.examples-hint')} ${type?.builtIn ? t('issue-types.examples-standard') : ''}`.trim();
  const error = errorAt(t, refusal, 'examples');
  return (
    <div class="field">
      <label for="examples">{t('issue-types.examples')}</label>
      <textarea class="input type-sentences" id="examples" name="examples" rows={5} maxlength={2_000} {...tied('examples', hint, error)}>
        {`\n${typed.examples}`}
      </textarea>
      <FieldNotes id="examples" hint={hint} error={error} />
    </div>
  );
};

/** Its place and whether it is in use: not of what stands where nothing else fits. */
const Standing = ({ t, typed, places, isLastResort, refusal }: FieldsProps) =>
  !isLastResort && (
    <>
      <Choice
        name="place"
        label={t('issue-types.place')}
        value={String(typed.place)}
        options={Array.from({ length: places }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }))}
        error={errorAt(t, refusal, 'place')}
      />
      <div>
        <label class="check">
          <input type="checkbox" name="active" value="true" checked={typed.active} aria-describedby="active-hint" />
          <span>{t('issue-types.active')}</span>
        </label>
        <p class="field-hint" id="active-hint">
          {t('issue-types.active-hint')}
        </p>
      </div>
    </>
  );

function errorAt(t: T, refusal: RefusalView | null, name: string): string | null {
  if (refusal?.code === 'record.conflict') return name === 'code' ? t('issue-types.code-taken') : null;
  return fieldErrorText(t, refusal, name);
}
