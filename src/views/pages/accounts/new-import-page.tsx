import { RefusalNotice } from '../../components/notice.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { accountsHref, exportHref, importsHref } from './addresses.ts';
import type { NewImportPageProps } from './props.ts';

const example = `email;name;role;groups;language;time_zone
ana.lima@example.com;Ana Lima;supporter;"Lisbon;Night shift";pt;Europe/Lisbon`;

export const NewImportPage = ({ frame, columns, mostRows, typed, refusal }: NewImportPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage
      frame={frame}
      title={t('accounts.import.title')}
      place="accounts"
      lead={t('accounts.import.lead')}
      trail={[{ href: accountsHref, title: t('accounts.title') }]}
      here={t('accounts.import.action')}
    >
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <form class="card form account-form" method="post" action={importsHref} enctype="multipart/form-data">
        <div class="field">
          <label for="file">{t('accounts.import.file')}</label>
          <input class="input file-input" id="file" name="file" type="file" accept=".csv,text/csv" required aria-describedby="file-hint" />
          <p class="field-hint" id="file-hint">
            {t('accounts.import.file-hint', { rows: mostRows })}
          </p>
        </div>
        <label class="check">
          <input type="checkbox" name="dryRun" value="true" checked={typed.dryRun} />
          <span>
            {t('accounts.import.dry-run')}
            <span class="field-hint">{t('accounts.import.dry-run-hint')}</span>
          </span>
        </label>
        <label class="check">
          <input type="checkbox" name="makeGroups" value="true" checked={typed.makeGroups} />
          <span>
            {t('accounts.import.make-groups')}
            <span class="field-hint">{t('accounts.import.make-groups-hint')}</span>
          </span>
        </label>
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('accounts.import.submit')}
          </button>
          <a class="btn" data-variant="outline" href={accountsHref}>
            {t('form.cancel')}
          </a>
        </div>
      </form>
      <section class="card" aria-labelledby="columns">
        <h2 id="columns">{t('accounts.import.columns')}</h2>
        <dl class="account-facts">
          {columns.map((column) => (
            <>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{t(`accounts.import.column.${column as 'email'}`)}</dd>
            </>
          ))}
        </dl>
        <h3>{t('accounts.import.example')}</h3>
        <pre tabindex={0}>
          <code>{example}</code>
        </pre>
        <p>
          {t('accounts.import.from-export')}{' '}
          <a href={exportHref} download="accounts.csv">
            {t('accounts.import.export-now')}
          </a>
        </p>
      </section>
    </AdminPage>
  );
};
