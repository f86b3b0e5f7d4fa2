import { Choice, Field } from '../../components/field.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { languageNames, uiLanguages } from '../../i18n/languages.ts';
import { roleName } from '../../i18n/role-name.ts';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { LogsField } from '../accounts/logs-field.tsx';
import { type AccountPageProps, themes } from './props.ts';

export const AccountPage = ({ frame, typed, email, role, groups, logs, isSaved, error }: AccountPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage frame={frame} title={t('account.title')} place="account">
      {isSaved && <Notice tone="good" title={t('form.saved')} />}
      <section class="card">
        <form class="form" method="post" action="/account">
          {error && <RefusalNotice t={t} refusal={error} />}
          <Field name="name" label={t('form.name')} value={typed.name} required maxlength={200} autocomplete="name" />
          <div class="form-row">
            <Choice
              name="language"
              label={t('app.language')}
              value={typed.language}
              options={uiLanguages.map((value) => ({ value, label: languageNames[value] }))}
            />
            <Choice name="timeZone" label={t('fields.timeZone')} value={typed.timeZone} options={zones(typed.timeZone)} />
          </div>
          <Choice
            name="theme"
            label={t('account.theme.label')}
            hint={t('account.theme.hint')}
            value={typed.theme}
            options={themes.map((value) => ({ value, label: t(`account.theme.${value}`) }))}
          />
          {logs.canEdit && (
            <>
              <LogsField t={t} logsSessions={logs.typed} />
              <input type="hidden" name="was.logsSessions" value={String(logs.isOn)} />
            </>
          )}
          <div class="form-actions">
            <button class="btn" type="submit">
              {t('form.save')}
            </button>
          </div>
        </form>
      </section>
      <section class="card">
        <dl class="facts">
          <dt>{t('account.email')}</dt>
          <dd>{email}</dd>
          <dt>{t('account.role')}</dt>
          <dd>{roleName(t, role)}</dd>
          <dt>{t('account.groups')}</dt>
          <dd>{groups.length > 0 ? groups.join(', ') : <span class="blank">{t('account.none')}</span>}</dd>
          {!logs.canEdit && (
            <>
              <dt>{t('accounts.logs.label')}</dt>
              <dd>
                {t(logs.isOn ? 'accounts.logs.on' : 'accounts.logs.off')}
                <p class="field-hint">{t('accounts.logs.hint')}</p>
              </dd>
            </>
          )}
        </dl>
        <p class="field-hint">{t('account.by-administrator')}</p>
      </section>
    </AdminPage>
  );
};

function zones(present: string) {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), present]);
  return [...names].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
