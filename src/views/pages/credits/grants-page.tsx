import { Pager } from '../../components/pager.tsx';
import { When } from '../../components/when.tsx';
import { dayText } from '../../i18n/day-text.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { creditsHref } from './addresses.ts';
import type { GrantView, LedgerPageProps } from './props.ts';
import { sourceText } from './source-text.ts';

/** Every credit that came in, newest first (SPEC D5). */
export const GrantsPage = ({ frame, rows, firstHref, nextHref }: LedgerPageProps<GrantView>) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const title = t('credits.grants.title');
  return (
    <AdminPage frame={frame} title={title} place="credits" trail={[{ href: creditsHref, title: t('nav.credits') }]}>
      {rows.length === 0 ? (
        <p class="card">{t('credits.grants.none')}</p>
      ) : (
        <section class="records-scroll" tabindex={0} aria-label={title}>
          <table class="records">
            <thead>
              <tr>
                <th scope="col" data-number>
                  #
                </th>
                <th scope="col">{t('credits.grants.at')}</th>
                <th scope="col">{t('credits.source.kind')}</th>
                <th scope="col" data-number>
                  {t('credits.source.granted')}
                </th>
                <th scope="col">{t('credits.source.first-day')}</th>
                <th scope="col">{t('credits.source.last-day')}</th>
                <th scope="col">{t('credits.grants.file')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((grant) => (
                <tr>
                  <td data-number>{grant.seq}</td>
                  <td class="nowrap">
                    <When ui={ui} at={grant.at} />
                  </td>
                  <th scope="row">{sourceText(frame.language, grant)}</th>
                  <td data-number>{ui.number(grant.credits)}</td>
                  <td class="nowrap">{dayText(frame.language, grant.firstDay)}</td>
                  <td class="nowrap">{dayText(frame.language, grant.lastDay)}</td>
                  <td>
                    <code>{grant.file}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
    </AdminPage>
  );
};
