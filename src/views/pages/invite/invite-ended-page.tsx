import { errorText } from '../../i18n/error-text.ts';
import { translator } from '../../i18n/translator.ts';
import { Entrance } from '../../layouts/entrance.tsx';
import type { Frame } from '../../layouts/frame-props.ts';

/** The link was used, replaced, or is too old: what to do now. */
export const InviteEndedPage = ({ frame }: { frame: Frame }) => {
  const t = translator(frame.language);
  const { what, why, next } = errorText(t, 'invite.ended', {});
  return (
    <Entrance frame={frame} title={t('invite.title')} heading={what} lead={why}>
      <div class="login-form">
        <p>{next}</p>
        <a class="btn" href="/login">
          {t('invite.to-login')}
        </a>
      </div>
    </Entrance>
  );
};
