import { Icon } from '../../components/icon.tsx';
import { Mark } from '../../components/mark.tsx';
import { errorText } from '../../i18n/error-text.ts';
import { translator } from '../../i18n/translator.ts';
import { Document } from '../../layouts/document.tsx';
import type { LoginPageProps } from './props.ts';

export const LoginPage = ({ frame, email, next, error }: LoginPageProps) => {
  const t = translator(frame.language);
  const refusal = error && errorText(t, error.code, error.params);
  return (
    <Document frame={frame} title={t('login.title')} page="login">
      <div class="login">
        <div class="login-head">
          <Mark />
          <h1>{t('app.name')}</h1>
          <p>{t('login.lead')}</p>
        </div>
        <form class="login-form" method="post" action="/login">
          {refusal && (
            <div class="notice" data-tone="bad" role="alert" id="login-refusal">
              <Icon name="error" />
              <div>
                <strong>{refusal.what}</strong>
                <p>
                  {refusal.why} {refusal.next}
                </p>
              </div>
            </div>
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
              {...describedBy(refusal !== null)}
            />
          </div>
          <div class="field">
            <label for="password">{t('login.password')}</label>
            <input
              class="input"
              id="password"
              name="password"
              type="password"
              autocomplete="current-password"
              required
              autofocus={email !== ''}
              {...describedBy(refusal !== null)}
            />
          </div>
          <button class="btn" type="submit">
            {t('login.submit')}
          </button>
        </form>
        <p class="login-foot">
          {t('login.help')} <code>debrief user add EMAIL</code>
        </p>
        <p class="login-foot">{t('app.on-box')}</p>
      </div>
    </Document>
  );
};

function describedBy(refused: boolean) {
  return refused ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'login-refusal' } : {};
}
