import { Notice } from '../../components/notice.tsx';
import { When } from '../../components/when.tsx';
import { translator } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { keyHref, keysHref, placeOf } from './addresses.ts';
import type { KeyMadePageProps } from './props.ts';

/** The one time that a key is shown. */
export const KeyMadePage = ({ frame, whose, keyView: key, secret, example, oldEndsAt }: KeyMadePageProps) => {
  const t = translator(frame.language);
  const ui = uiOf(frame);
  const above = { href: keysHref(whose), title: t(`keys.${whose}.title`) };
  return (
    <AdminPage frame={frame} title={t('keys.made.title', { name: key.name })} place={placeOf[whose]} above={above}>
      <Notice tone="warn" title={t('keys.made.once')}>
        <p>{t('keys.made.once-text')}</p>
      </Notice>
      <section class="card" aria-labelledby="secret-label">
        <h2 id="secret-label">{t('keys.made.key')}</h2>
        <p>
          <code class="key-secret">{secret}</code>
        </p>
        <p>{t('keys.made.use')}</p>
        <pre class="key-example" tabindex={0}>
          <code>{`curl -H "Authorization: Bearer ${secret}" \\\n  ${example}`}</code>
        </pre>
        {oldEndsAt && (
          <p>
            {t('keys.made.old-ends')} <When ui={ui} at={oldEndsAt} />
          </p>
        )}
      </section>
      <p>
        <a class="btn" data-variant="outline" href={keyHref(whose, key.id)}>
          {t('keys.made.kept')}
        </a>
      </p>
    </AdminPage>
  );
};
