import { FieldNotes, tied } from '../../components/field.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import { reasonText } from '../../i18n/error-text.ts';
import { type T, translator } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { redactionHref, ruleHref, trialHref } from './addresses.ts';
import type { TrialPageProps } from './props.ts';
import { Redacted } from './redacted.tsx';
import { recogniserName } from './words.ts';

export const TrialPage = ({ frame, text, trial, refusal }: TrialPageProps) => {
  const t = translator(frame.language);
  const error = refusal?.code === 'input.invalid' ? reasonText(t, refusal.params) : null;
  return (
    <AdminPage
      frame={frame}
      title={t('redaction.try.title')}
      place="redaction"
      trail={[{ href: redactionHref, title: t('redaction.title') }]}
      lead={t('redaction.try.lead')}
    >
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="card redaction-trial" method="post" action={trialHref}>
        <div class="field">
          <label for="text">{t('redaction.try.text')}</label>
          <textarea
            class="input redaction-text"
            id="text"
            name="text"
            rows={8}
            required
            maxlength={20_000}
            spellcheck={false}
            autocomplete="off"
            {...tied('text', '', error)}
          >
            {`\n${text}`}
          </textarea>
          <FieldNotes id="text" error={error} />
        </div>
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('redaction.try.run')}
          </button>
        </div>
      </form>
      {trial && <Outcome t={t} trial={trial} number={uiOf(frame).number} />}
    </AdminPage>
  );
};

const Outcome = ({ t, trial, number }: { t: T; trial: NonNullable<TrialPageProps['trial']>; number: (value: number) => string }) => (
  <section class="redaction-outcome" aria-labelledby="outcome">
    <h2 id="outcome" role="status">
      {trial.finds.length === 0 ? t('redaction.try.none') : t('redaction.try.found', { count: trial.finds.length })}
    </h2>
    {trial.finds.length > 0 && (
      <>
        <div class="records-scroll">
          <table class="records">
            <thead>
              <tr>
                <th scope="col">{t('redaction.try.what')}</th>
                <th scope="col">{t('redaction.try.recogniser')}</th>
                <th scope="col" data-number="">
                  {t('redaction.try.score')}
                </th>
                <th scope="col">{t('redaction.try.then')}</th>
              </tr>
            </thead>
            <tbody>
              {trial.finds.map((find) => (
                <tr>
                  <th scope="row">
                    <code class="redaction-found">{find.text}</code>
                  </th>
                  <td>
                    <a href={ruleHref(find.name)}>{recogniserName(t, find)}</a>
                  </td>
                  <td data-number="">{number(find.score)}</td>
                  <td data-rule={find.rule}>{t(`redaction.rules-short.${find.rule}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <h3>{t('redaction.try.disk')}</h3>
        <pre class="card redaction-log">
          <Redacted text={trial.disk} />
        </pre>
        <h3>{t('redaction.try.model')}</h3>
        <pre class="card redaction-log">
          <Redacted text={trial.model} />
        </pre>
      </>
    )}
  </section>
);
