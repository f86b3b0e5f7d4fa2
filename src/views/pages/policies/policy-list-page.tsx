import { Notice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { translator } from '../../i18n/translator.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { newPolicyHref, policyHref } from './addresses.ts';
import { CompanyNote } from './company-note.tsx';
import type { PolicyListPageProps } from './props.ts';

/** *Admin settings > Policies* (SPEC A6). */
export const PolicyListPage = ({ frame, policies, total, note, firstHref, nextHref, deleted }: PolicyListPageProps) => {
  const t = translator(frame.language);
  const { number } = uiOf(frame);
  const actions = (
    <a class="btn" href={newPolicyHref}>
      {t('policies.new')}
    </a>
  );
  return (
    <AdminPage frame={frame} title={t('policies.title')} place="policies" lead={t('policies.lead')} actions={actions}>
      {deleted && (
        <Notice tone="good" title={t('policies.done.deleted')}>
          {deleted.devices > 0 && <p>{t('policies.done.deleted-devices', { count: deleted.devices })}</p>}
        </Notice>
      )}
      <CompanyNote frame={frame} note={note} />
      {policies.length === 0 ? (
        <p class="card">{t('policies.none')}</p>
      ) : (
        <>
          <p class="account-count">{t('policies.count', { count: total })}</p>
          <div class="records-scroll">
            <table class="records policies">
              <thead>
                <tr>
                  <th scope="col">{t('form.name')}</th>
                  <th scope="col">{t('policies.means')}</th>
                  <th scope="col" data-number="">
                    {t('policies.devices')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {policies.map((policy) => (
                  <tr>
                    <th scope="row">
                      <a href={policyHref(policy.id)}>{policy.name}</a>
                    </th>
                    <td>{t(`policies.short.${policy.effect}`)}</td>
                    <td data-number="">{number(policy.devices)}</td>
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
