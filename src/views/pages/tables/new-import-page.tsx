import { RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import type { NewImportPageProps } from './props.ts';

export const NewImportPage = ({ frame, of, mostRows, typed, refusal }: NewImportPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage
      frame={frame}
      title={t(`tables.${of.area}.title`)}
      place={of.area}
      lead={t('tables.lead')}
      trail={[{ href: of.listHref, title: t(`${of.area}.title`) }]}
      here={t('tables.action')}
    >
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="card form account-form" method="post" action={of.importsHref} enctype="multipart/form-data">
        <div class="field">
          <label for="file">{t('tables.file')}</label>
          <input class="input file-input" id="file" name="file" type="file" accept=".csv,text/csv" required aria-describedby="file-hint" />
          <p class="field-hint" id="file-hint">
            {t('tables.file-hint', { rows: mostRows })}
          </p>
        </div>
        <label class="check">
          <input type="checkbox" name="dryRun" value="true" checked={typed.dryRun} />
          <span>
            {t('tables.dry-run')}
            <span class="field-hint">{t('tables.dry-run-hint')}</span>
          </span>
        </label>
        {of.hasGroups !== false && (
          <label class="check">
            <input type="checkbox" name="makeGroups" value="true" checked={typed.makeGroups} />
            <span>
              {t('tables.make-groups')}
              <span class="field-hint">{t('tables.make-groups-hint')}</span>
            </span>
          </label>
        )}
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('tables.submit')}
          </button>
          <a class="btn" data-variant="outline" href={of.listHref}>
            {t('form.cancel')}
          </a>
        </div>
      </form>
      <section class="card" aria-labelledby="columns">
        <h2 id="columns">{t('tables.columns')}</h2>
        <dl class="account-facts">
          {of.columns(t).map(([column, means]) => (
            <>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{means}</dd>
            </>
          ))}
        </dl>
        <h3>{t('tables.example')}</h3>
        <pre tabindex={0}>
          <code>{of.example}</code>
        </pre>
        <p>
          {t(`tables.${of.area}.from-export`)}{' '}
          <a href={of.exportHref} download={of.file}>
            {t(`tables.${of.area}.export-now`)}
          </a>
        </p>
      </section>
    </AdminPage>
  );
};
