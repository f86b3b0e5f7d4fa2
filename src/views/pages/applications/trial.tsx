import { Field } from '../../components/field.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import type { T } from '../../i18n/translator.ts';
import { applicationTrialHref } from './addresses.ts';
import type { ApplicationTrialView } from './props.ts';

/** What would this process and window be called? */
export const Trial = ({ t, trial: { app, title, called, refusal } }: { t: T; trial: ApplicationTrialView }) => (
  <form class="card form account-form" method="post" action={applicationTrialHref} aria-labelledby="trial">
    <h2 id="trial">{t('applications.try.title')}</h2>
    {refusal && <RefusalNotice t={t} refusal={refusal} />}
    <Field
      name="app"
      label={t('applications.try.app')}
      hint={t('applications.try.app-hint')}
      value={app}
      maxlength={200}
      autocomplete="off"
    />
    <Field name="title" label={t('applications.try.window')} value={title} maxlength={2_000} autocomplete="off" />
    <div class="form-actions">
      <button class="btn" data-variant="outline" type="submit">
        {t('applications.try.run')}
      </button>
      <p class="field-hint">{t('applications.try.kept')}</p>
    </div>
    {called && <Called t={t} called={called} />}
  </form>
);

const Called = ({ t, called }: { t: T; called: NonNullable<ApplicationTrialView['called']> }) => {
  const { application, place, title, builtIn } = called;
  const isRuled = builtIn.application !== application || builtIn.place !== place;
  return (
    <div class="application-called" role="status">
      <p>
        <strong>{application === null ? t('applications.try.none') : t('applications.try.as', { name: application })}</strong>
      </p>
      {place !== 'work' && <p>{t(`applications.try.place.${place}`)}</p>}
      {place === 'work' && title !== '' && <p>{t('applications.try.title-left', { title })}</p>}
      {isRuled && (
        <p>
          {builtIn.application === null ? t('applications.try.without-none') : t('applications.try.without', { name: builtIn.application })}
          {builtIn.place !== 'work' && builtIn.place !== place && ` ${t(`applications.try.place.${builtIn.place}`)}`}
        </p>
      )}
    </div>
  );
};
