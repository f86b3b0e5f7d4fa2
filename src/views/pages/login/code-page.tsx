import { CodeField } from '../../components/code-field.tsx';
import { RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { Entrance } from '../../layouts/entrance.tsx';
import type { CodePageProps } from './props.ts';

export const CodePage = ({ frame, email, kind, error }: CodePageProps) => {
  const t = translator(frame.language);
  const isApp = kind === 'app';
  return (
    <Entrance frame={frame} title={t('login.code.title')} heading={t('login.code.title')} lead={t('login.code.lead', { email })}>
      <form class="login-form" method="post" action="/login/code">
        {error && <RefusalNotice t={t} refusal={error} />}
        <input type="hidden" name="with" value={kind} />
        <CodeField
          label={t(isApp ? 'login.code.app' : 'login.code.recovery')}
          hint={t(isApp ? 'login.code.app-hint' : 'login.code.recovery-hint')}
          kind={kind}
          autofocus
        />
        <button class="btn" type="submit">
          {t('login.submit')}
        </button>
      </form>
      <p class="login-links">
        <a href={isApp ? '/login/code?with=recovery' : '/login/code'}>{t(isApp ? 'login.code.use-recovery' : 'login.code.use-app')}</a>
        <a href="/login">{t('login.code.again')}</a>
      </p>
    </Entrance>
  );
};
