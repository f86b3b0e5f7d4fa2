import { Choice, Field } from '../../components/field.tsx';
import { languageOption } from '../../i18n/language-option.ts';
import type { Ui } from '../../i18n/ui.ts';
import { writeHref } from './addresses.ts';
import { BackTo } from './back-to.tsx';
import type { LifeView } from './props.ts';

/** Another language, or one line more for the model. */
export const WriteAgainForm = ({ ui, life: { sessionId, current, languages, model, from } }: { ui: Ui; life: LifeView }) => {
  const names = new Intl.DisplayNames(ui.language, { type: 'language' });
  return (
    <details class="life-fold">
      <summary>{ui.t('revision.write-again')}</summary>
      <form class="form" method="post" action={writeHref(sessionId)}>
        <BackTo from={from} />
        <Choice
          name="language"
          label={ui.t('revision.language')}
          value={current.language}
          hint={ui.t('models.language.help')}
          options={languages.map(({ language, measured }) => ({
            value: language,
            label: languageOption(ui.t, names.of(language) ?? language, measured),
          }))}
        />
        <Field
          name="instruction"
          label={ui.t('revision.instruction')}
          hint={ui.t('revision.instruction-hint')}
          maxlength={300}
          autocomplete="off"
        />
        <p class="field-hint">
          {model !== null && (
            <>
              {ui.t('revision.model', { model })} <code>debrief model use</code>
              <br />
            </>
          )}
          {ui.t('revision.free')}
        </p>
        <div class="form-actions">
          <button class="btn" data-size="sm" type="submit">
            {ui.t('revision.write')}
          </button>
        </div>
      </form>
    </details>
  );
};
