import { deletionLines } from '../../i18n/deletion-text.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { sessionHref } from './addresses.ts';
import type { DeletionPageProps } from './props.ts';

/** What would go with each way of deleting, told before anything goes (SPEC E8). */
export const DeletionPage = ({ frame, sessionId, ways }: DeletionPageProps) => {
  const { t } = uiOf(frame);
  return (
    <AdminPage
      frame={frame}
      title={t('revision.deletion.title')}
      place="sessions"
      above={{ href: sessionHref(sessionId), title: t('revision.back') }}
    >
      {ways.map(({ part, told, action }) => (
        <section class="card" aria-labelledby={`delete-${part}`}>
          <h2 id={`delete-${part}`}>{t(`revision.deletion.part.${part}`)}</h2>
          <ul>
            {deletionLines(t, told).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <form method="post" action={action}>
            <button class="btn" data-variant="danger" type="submit" name="part" value={part} aria-describedby={`delete-${part}`}>
              {t('form.confirm')}
            </button>
          </form>
        </section>
      ))}
    </AdminPage>
  );
};
