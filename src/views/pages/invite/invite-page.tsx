import { CodeField } from '../../components/code-field.tsx';
import { Field } from '../../components/field.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { translator } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { Entrance } from '../../layouts/entrance.tsx';
import { FactorSetup } from '../account/factor-setup.tsx';
import type { InvitePageProps } from './props.ts';

export const InvitePage = ({ frame, email, name, isReset, expiresAt, setup, lengths, withFactor, error }: InvitePageProps) => {
  const t = translator(frame.language);
  const heading = isReset ? t('invite.reset.title') : t('invite.first.title', { name });
  const needed = setup ? lengths.alone : lengths.withFactor;
  return (
    <Entrance frame={frame} title={t('invite.title')} heading={heading} lead={t(isReset ? 'invite.reset.lead' : 'invite.first.lead')}>
      <form class="login-form" method="post">
        {error && <RefusalNotice t={t} refusal={error} />}
        <Field name="email" label={t('login.email')} type="email" value={email} autocomplete="username" readonly />
        <PasswordField
          t={t}
          name="password"
          label={t('login.password')}
          autocomplete="new-password"
          hint={t('invite.password-hint', { count: needed })}
          autofocus
        />
        {setup ? (
          <details class="shorter" open={withFactor}>
            <summary>{t('invite.shorter')}</summary>
            <p>{t('invite.shorter-lead', { count: lengths.withFactor })}</p>
            <FactorSetup t={t} setup={setup} required={false} />
          </details>
        ) : (
          <CodeField label={t('factor.code')} kind="either" />
        )}
        <button class="btn" type="submit">
          {t('invite.submit')}
        </button>
      </form>
      <p class="login-foot">{t('invite.until', { moment: uiOf(frame).moment(expiresAt) })}</p>
    </Entrance>
  );
};
