import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { translator } from '../../i18n/translator.ts';
import { Entrance } from '../../layouts/entrance.tsx';
import type { LoginPageProps } from './props.ts';

const refusalId = 'login-refusal';

export const LoginPage = ({ frame, email, next, error, isOver, isFresh }: LoginPageProps) => {
  const t = translator(frame.language);
  const refusedBy = error?.code === 'auth.wrong' ? refusalId : null;
  return (
    <Entrance frame={frame} title={t('login.title')} heading={t('app.name')} lead={t('login.lead')}>
      <form class="login-form" method="post" action="/login">
        {error && (
          <div id={refusalId}>
            <RefusalNotice t={t} refusal={error} />
          </div>
        )}
        {isOver && (
          <Notice tone="warn" title={t('login.over.title')}>
            <p>{t('login.over.why')}</p>
          </Notice>
        )}
        <input type="hidden" name="next" value={next} />
        <div class="field">
          <label for="email">{t('login.email')}</label>
          <input
            class="input"
            id="email"
            name="email"
            type="email"
            autocomplete="username"
            required
            value={email}
            autofocus={email === ''}
            {...(refusedBy && { 'aria-invalid': 'true', 'aria-describedby': refusedBy })}
          />
        </div>
        <PasswordField
          t={t}
          name="password"
          label={t('login.password')}
          autocomplete="current-password"
          autofocus={email !== ''}
          refusedBy={refusedBy}
        />
        <button class="btn" type="submit">
          {t('login.submit')}
        </button>
      </form>
      {isFresh ? (
        <p class="login-foot">
          {t('login.first')} <code>debrief account add EMAIL</code>
        </p>
      ) : (
        <p class="login-foot">{t('login.help')}</p>
      )}
      <p class="login-foot">{t('app.on-box')}</p>
    </Entrance>
  );
};
