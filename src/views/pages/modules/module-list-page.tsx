import { Notice, RefusalNotice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { translator } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { moduleHref, modulesHref } from './addresses.ts';
import { CompanyNote } from './company-note.tsx';
import { ModuleFields } from './module-fields.tsx';
import type { ModuleListPageProps } from './props.ts';

/** *Admin settings > Modules* (SPEC A3). */
export const ModuleListPage = ({ frame, modules, total, note, typed, firstHref, nextHref, done, refusal }: ModuleListPageProps) => {
  const t = translator(frame.language);
  const { number } = uiOf(frame);
  return (
    <AdminPage frame={frame} title={t('modules.title')} place="modules" lead={t('modules.lead')}>
      {done && <Notice tone="good" title={t(`modules.done.${done}`)} />}
      {refusal && <RefusalNotice t={t} refusal={refusal} />}
      <CompanyNote frame={frame} note={note} />
      <form class="card form account-form" method="post" action={modulesHref} aria-labelledby="new-module">
        <h2 id="new-module">{t('modules.new')}</h2>
        <ModuleFields t={t} typed={typed} refusal={refusal} />
        <div class="form-actions">
          <button class="btn" type="submit">
            {t('modules.create')}
          </button>
        </div>
      </form>
      {modules.length === 0 ? (
        <p class="card">{t('modules.none')}</p>
      ) : (
        <>
          <p class="account-count">{t('modules.count', { count: total })}</p>
          <div class="records-scroll">
            <table class="records">
              <thead>
                <tr>
                  <th scope="col">{t('form.name')}</th>
                  <th scope="col">{t('modules.insights-short')}</th>
                  <th scope="col" data-number="">
                    {t('modules.sessions')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {modules.map(({ id, name, insights, sessions }) => (
                  <tr>
                    <th scope="row">
                      <a href={moduleHref(id)}>{name}</a>
                    </th>
                    <td>{t(insights ? 'modules.on' : 'modules.off')}</td>
                    <td data-number="">{number(sessions)}</td>
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
