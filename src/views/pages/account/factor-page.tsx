import { CodeField } from '../../components/code-field.tsx';
import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { When } from '../../components/when.tsx';
import { type T, translator } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { FactorSetup } from './factor-setup.tsx';
import type { FactorPageProps } from './props.ts';

const few = 3;

export const FactorPage = ({ frame, factor, alone, done, error }: FactorPageProps) => {
  const t = translator(frame.language);
  const ui = uiOf(frame);
  const refused = (form: 'on' | 'renew' | 'remove') => error?.form === form && <RefusalNotice t={t} refusal={error} />;
  return (
    <AdminPage frame={frame} title={t('factor.title')} place="ownFactor" lead={t('factor.off-lead')}>
      {done === 'removed' && <Notice tone="good" title={t('factor.done.removed')} />}
      {done === 'recovered' && <Notice tone="warn" title={t('factor.done.recovered')} />}
      {factor.isOn ? (
        <>
          <section class="card">
            <dl class="facts">
              <dt>{t('factor.on')}</dt>
              <dd>
                <When ui={ui} at={factor.since} />
              </dd>
              <dt>{t('factor.left')}</dt>
              <dd>
                {ui.number(factor.codesLeft)} {factor.codesLeft <= few && <strong>{t('factor.few')}</strong>}
              </dd>
            </dl>
          </section>
          <ProofForm t={t} form="renew" action="/account/factor/recovery-codes" lead={t('factor.renew.lead')}>
            {refused('renew')}
          </ProofForm>
          <ProofForm t={t} form="remove" action="/account/factor/removal" lead={t('factor.remove.lead', { count: alone })}>
            {refused('remove')}
          </ProofForm>
        </>
      ) : (
        <section class="card">
          <form class="form" method="post" action="/account/factor">
            {refused('on')}
            <p>{t('factor.off')}</p>
            <FactorSetup t={t} setup={factor.setup} required />
            <PasswordField t={t} name="password" label={t('account.password.present')} autocomplete="current-password" />
            <div class="form-actions">
              <button class="btn" type="submit">
                {t('factor.turn-on')}
              </button>
            </div>
          </form>
        </section>
      )}
    </AdminPage>
  );
};

interface ProofFormProps {
  readonly t: T;
  readonly form: 'renew' | 'remove';
  readonly action: string;
  readonly lead: string;
  readonly children?: unknown;
}

/** Asks for the password and a code once more. Closed until it is wanted, open when it was refused. */
const ProofForm = ({ t, form, action, lead, children }: ProofFormProps) => (
  <details class="card" open={Boolean(children)}>
    <summary>{t(`factor.${form}.title`)}</summary>
    <form class="form" method="post" action={action}>
      {children}
      <p>{lead}</p>
      <PasswordField t={t} name="password" id={`${form}-password`} label={t('account.password.present')} autocomplete="current-password" />
      <CodeField label={t('factor.code')} kind="either" id={`${form}-code`} />
      <div class="form-actions">
        <button class="btn" data-variant={form === 'remove' ? 'danger' : 'outline'} type="submit">
          {t(`factor.${form}.submit`)}
        </button>
      </div>
    </form>
  </details>
);
