import { Choice, Field } from '../../components/field.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import { errorText } from '../../i18n/error-text.ts';
import { areaName, permissionWords } from '../../i18n/permission-words.ts';
import { type T, translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { keysHref, placeOf } from './addresses.ts';
import { type KeyFormPageProps, lifetimes, type ScopeArea } from './props.ts';

export const KeyFormPage = ({ frame, whose, areas, typed, refusal }: KeyFormPageProps) => {
  const t = translator(frame.language);
  const wrong = refusal?.code === 'record.missing' ? 'account' : refusal?.params['field'];
  const error = (field: string) => (refusal && wrong === field ? errorText(t, refusal.code, refusal.params).why : null);
  const above = { href: keysHref(whose), title: t(`keys.${whose}.title`) };
  return (
    <AdminPage frame={frame} title={t('keys.new')} place={placeOf[whose]} above={above} lead={t('keys.new-lead')}>
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="key-form" method="post" action={keysHref(whose)}>
        <div class="card form">
          <Field
            name="name"
            label={t('form.name')}
            hint={t('keys.name-hint')}
            value={typed.name}
            required
            maxlength={200}
            autocomplete="off"
            error={error('name')}
          />
          {whose === 'everybody' && (
            <Field
              name="account"
              type="email"
              label={t('keys.account')}
              hint={t('keys.account-hint')}
              value={typed.account}
              maxlength={254}
              autocomplete="off"
              error={error('account')}
            />
          )}
          <Choice
            name="days"
            label={t('keys.lifetime')}
            hint={whose === 'everybody' ? t('keys.never-hint') : undefined}
            value={typed.days}
            options={lifetimes
              .filter((days) => whose === 'everybody' || days !== 'never')
              .map((value) => ({ value, label: t(`keys.lifetimes.${value}`) }))}
            error={error('expiresAt')}
          />
        </div>
        <fieldset class="card key-scope-choice">
          <legend>
            <h2>{t('keys.scopes')}</h2>
          </legend>
          <p class="field-hint">{t('keys.scopes-hint')}</p>
          {error('scopes') && (
            <p class="field-error" id="scopes-error">
              {error('scopes')}
            </p>
          )}
          {areas.map((area) => (
            <Area t={t} area={area} chosen={typed.scopes} />
          ))}
        </fieldset>
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('keys.create')}
          </button>
          <a class="btn" data-variant="outline" href={keysHref(whose)}>
            {t('form.cancel')}
          </a>
        </div>
      </form>
    </AdminPage>
  );
};

const Area = ({ t, area, chosen }: { t: T; area: ScopeArea; chosen: readonly string[] }) => (
  <fieldset class="key-area">
    <legend>
      <h3>{areaName(t, area.name)}</h3>
    </legend>
    {area.permissions.map((name) => (
      <div class="key-scope">
        <label class="check" for={`scope-${name}`}>
          <input
            type="checkbox"
            id={`scope-${name}`}
            name="scopes"
            value={name}
            checked={chosen.includes(name)}
            aria-describedby={`scope-${name}-hint`}
          />
          <span>{permissionWords(t, name).name}</span>
        </label>
        <p class="field-hint" id={`scope-${name}-hint`}>
          {permissionWords(t, name).allows} <code>{name}</code>
        </p>
      </div>
    ))}
  </fieldset>
);
