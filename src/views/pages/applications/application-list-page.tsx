import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { newImportHref } from '../tables/addresses.ts';
import { applicationExportHref, applicationRuleHref, applicationsHref } from './addresses.ts';
import { ApplicationRuleFields } from './application-rule-fields.tsx';
import type { ApplicationListPageProps } from './props.ts';
import { applicationTableArea } from './table-area.ts';
import { Trial } from './trial.tsx';

/** *Admin settings > Applications* (SPEC E2). */
export const ApplicationListPage = ({
  frame,
  rules,
  total,
  trial,
  typed,
  firstHref,
  nextHref,
  done,
  refusal,
}: ApplicationListPageProps) => {
  const t = translator(frame.language);
  return (
    <AdminPage frame={frame} title={t('applications.title')} place="applications" lead={t('applications.lead')}>
      {done && <Notice tone="good" title={t(`applications.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <Trial t={t} trial={trial} />
      <form class="card form account-form" method="post" action={applicationsHref} aria-labelledby="new-rule">
        <h2 id="new-rule">{t('applications.new')}</h2>
        <ApplicationRuleFields t={t} typed={typed} refusal={refusal} />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('applications.create')}
          </button>
        </div>
      </form>
      <p class="form-actions">
        <a class="btn" data-variant="outline" data-size="sm" href={newImportHref(applicationTableArea)}>
          {t('applications.import')}
        </a>
        {rules.length > 0 && (
          <a class="btn" data-variant="outline" data-size="sm" href={applicationExportHref} download={applicationTableArea.file}>
            {t('applications.export')}
          </a>
        )}
      </p>
      {rules.length === 0 ? (
        <p class="card">{t('applications.none')}</p>
      ) : (
        <>
          <p class="account-count">{t('applications.count', { count: total })}</p>
          <div class="records-scroll">
            <table class="records taxonomy">
              <caption class="sr-only">{t('applications.rules')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('applications.pattern')}</th>
                  <th scope="col">{t('applications.kind')}</th>
                  <th scope="col">{t('applications.product')}</th>
                  <th scope="col">{t('applications.state')}</th>
                </tr>
              </thead>
              <tbody>
                {rules.map(({ id, kind, pattern, product, active, learned }) => (
                  <tr data-off={active ? undefined : ''}>
                    <th scope="row">
                      <a href={applicationRuleHref(id)}>{pattern}</a>
                      {learned && <span class="record-note">{t('applications.learned')}</span>}
                    </th>
                    <td>{t(`applications.kinds.${kind}`)}</td>
                    <td>{product ?? <em>{t('applications.no-application')}</em>}</td>
                    <td class="record-state">{t(active ? 'applications.on' : 'applications.off')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
    </AdminPage>
  );
};
