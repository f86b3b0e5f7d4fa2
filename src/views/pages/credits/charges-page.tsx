import { Pager } from '../../components/pager.tsx';
import { When } from '../../components/when.tsx';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { creditsHref } from './addresses.ts';
import type { ChargeView, LedgerPageProps } from './props.ts';

/** Every credit that went out, newest first: each reservation, settlement and release for itself (SPEC D5). */
export const ChargesPage = ({ frame, rows, firstHref, nextHref }: LedgerPageProps<ChargeView>) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const title = t('credits.charges.title');
  return (
    <AdminPage frame={frame} title={title} place="credits" trail={[{ href: creditsHref, title: t('nav.credits') }]}>
      {rows.length === 0 ? (
        <p class="card">{t('credits.charges.none')}</p>
      ) : (
        <section class="records-scroll" tabindex={0} aria-label={title}>
          <table class="records">
            <thead>
              <tr>
                <th scope="col" data-number>
                  #
                </th>
                <th scope="col">{t('credits.charges.at')}</th>
                <th scope="col">{t('credits.charges.step')}</th>
                <th scope="col">{t('credits.charges.session')}</th>
                <th scope="col" data-number>
                  {t('credits.charges.grant')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ seq, at, step, sessionId, opens, grant }) => (
                <tr>
                  <td data-number>{seq}</td>
                  <td class="nowrap">
                    <When ui={ui} at={at} />
                  </td>
                  <td>{t(`credits.step.${step}`)}</td>
                  <td>
                    {opens ? (
                      <a href={`/sessions/${sessionId}`}>
                        <code>{sessionId}</code>
                      </a>
                    ) : (
                      <code>{sessionId}</code>
                    )}
                  </td>
                  <td data-number>{grant}</td>
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
