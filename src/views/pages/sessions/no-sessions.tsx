import type { Ui } from '../../i18n/ui.ts';

/** The empty list: says how the first session gets here. */
export const NoSessions = ({ ui, ingestAddress, canImport }: { ui: Ui; ingestAddress: string; canImport: boolean }) => {
  const { t } = ui;
  return (
    <section class="no-sessions" aria-labelledby="empty-title">
      <h1 id="empty-title">{t('empty.title')}</h1>
      <p class="lead">{t('empty.lead')}</p>
      <ol class="ways">
        <li>
          <h2>{canImport ? <a href="/sessions/import">{t('empty.file')}</a> : t('empty.file')}</h2>
          <pre>
            <code>debrief import FILE --basis consent</code>
          </pre>
          <p>{t('empty.file-text')}</p>
        </li>
        <li>
          <h2>{t('empty.api')}</h2>
          <pre>
            <code>{`POST ${ingestAddress}`}</code>
          </pre>
          <p>{t('empty.api-text')}</p>
        </li>
        <li>
          <h2>{t('empty.demo')}</h2>
          <pre>
            <code>debrief demo</code>
          </pre>
          <p>{t('empty.demo-text')}</p>
        </li>
      </ol>
      <p class="aside">{t('app.on-box')}</p>
    </section>
  );
};
