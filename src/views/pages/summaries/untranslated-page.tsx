import { Notice } from '../../components/notice.tsx';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { exportHref, exportTranslationHref, sessionHref } from './addresses.ts';
import type { UntranslatedPageProps } from './props.ts';

/** Instead of a file: it is not there in that language yet, and how it comes to be (SPEC G2). */
export const UntranslatedPage = ({ frame, sessionId, format, language, isUnderWay, canTranslate }: UntranslatedPageProps) => {
  const { t } = uiOf(frame);
  const name = new Intl.DisplayNames(frame.language, { type: 'language' }).of(language) ?? language;
  const wish = (
    <>
      <input type="hidden" name="format" value={format} />
      <input type="hidden" name="language" value={language} />
    </>
  );
  return (
    <AdminPage
      frame={frame}
      title={t('exports.missing.title')}
      place="sessions"
      above={{ href: sessionHref(sessionId), title: t('revision.back') }}
    >
      <section class="card">
        {isUnderWay ? (
          <>
            <Notice tone="calm" title={t('exports.missing.waiting', { name })} />
            <form class="form" method="get" action={exportHref(sessionId)} hx-boost="false">
              {wish}
              <button class="btn" type="submit">
                {t('exports.download')}
              </button>
            </form>
          </>
        ) : (
          <>
            <p>{t('exports.missing.text', { name })}</p>
            {canTranslate ? (
              <form class="form" method="post" action={exportTranslationHref(sessionId)}>
                {wish}
                <button class="btn" type="submit">
                  {t('exports.missing.request', { name })}
                </button>
              </form>
            ) : (
              <p>{t('exports.missing.ask')}</p>
            )}
          </>
        )}
      </section>
    </AdminPage>
  );
};
