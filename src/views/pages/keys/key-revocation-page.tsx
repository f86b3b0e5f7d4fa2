import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { keyHref, placeOf } from './addresses.ts';
import type { KeyRevocationPageProps } from './props.ts';

/** Asks once more. */
export const KeyRevocationPage = ({ frame, whose, keyView: key }: KeyRevocationPageProps) => {
  const t = translator(frame.language);
  const back = keyHref(whose, key.id);
  return (
    <AdminPage
      frame={frame}
      title={t('keys.revoke.title', { name: key.name })}
      place={placeOf[whose]}
      above={{ href: back, title: key.name }}
      lead={t('keys.revoke.text')}
    >
      <form class="form-actions" method="post" action={`${back}/revocation`}>
        <button class="btn" data-variant="danger" type="submit">
          {t('keys.revoke.submit')}
        </button>
        <a class="btn" data-variant="outline" href={back}>
          {t('form.cancel')}
        </a>
      </form>
    </AdminPage>
  );
};
