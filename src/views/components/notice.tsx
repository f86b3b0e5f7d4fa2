import type { FC, PropsWithChildren } from 'hono/jsx';
import { errorText } from '../i18n/error-text.ts';
import type { T } from '../i18n/translator.ts';
import { Icon, type IconName } from './icon.tsx';

const icons: Readonly<Record<NoticeProps['tone'], IconName>> = { good: 'solved', bad: 'error', warn: 'flag', calm: 'note' };

interface NoticeProps {
  readonly tone: 'good' | 'bad' | 'warn' | 'calm';
  readonly title: string;
}

/** Something to know before reading on; a bad one is announced at once. */
export const Notice: FC<PropsWithChildren<NoticeProps>> = ({ tone, title, children }) => (
  <div class="notice" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
    <Icon name={icons[tone]} />
    <div>
      <strong>{title}</strong>
      {children}
    </div>
  </div>
);

/** Why a form was refused, above the form that is shown again. */
export const RefusalNotice = ({ t, refusal }: { t: T; refusal: { code: string; params: Readonly<Record<string, unknown>> } }) => {
  const { what, why, next } = errorText(t, refusal.code, refusal.params);
  return (
    <Notice tone="bad" title={what}>
      <p>
        {why} {next}
      </p>
    </Notice>
  );
};
