import { translator } from '../../i18n/translator.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { places } from '../../layouts/places.ts';
import { requestHref } from '../licence/addresses.ts';
import { chargesHref, grantsHref, verificationHref } from './addresses.ts';
import { BalanceLine } from './balance-line.tsx';
import { Forecast } from './forecast.tsx';
import type { CreditsPageProps } from './props.ts';
import { Sources } from './sources.tsx';
import { UseChart } from './use-chart.tsx';
import { Warnings } from './warnings.tsx';

/** *Admin settings > AI credits* (SPEC D6). */
export const CreditsPage = ({ frame, balance, forecast, warnings, use, canSet }: CreditsPageProps) => {
  const t = translator(frame.language);
  const { language } = frame;
  return (
    <AdminPage
      frame={frame}
      title={t('nav.credits')}
      place="credits"
      lead={t('credits.page.lead')}
      actions={<BalanceLine language={language} balance={balance} href={null} />}
    >
      <Warnings frame={frame} warnings={warnings} />
      <Sources language={language} sources={balance.sources} />
      <div class="form-actions">
        <a class="btn" href={requestHref}>
          {t('credits.page.request')}
        </a>
        {canSet && (
          <a class="btn" data-variant="outline" href={`${places.ai.href}#creditWarning`}>
            {t('credits.page.threshold')}
          </a>
        )}
      </div>
      <Forecast language={language} forecast={forecast} />
      <UseChart language={language} use={use} />
      <section class="card" aria-labelledby="ledger">
        <h2 id="ledger">{t('credits.ledger.title')}</h2>
        <p>{t('credits.ledger.lead')}</p>
        <ul class="ledger-links">
          <li>
            <a href={grantsHref}>{t('credits.grants.title')}</a>
          </li>
          <li>
            <a href={chargesHref}>{t('credits.charges.title')}</a>
          </li>
        </ul>
        <form method="get" action={verificationHref}>
          <button class="btn" data-variant="outline" type="submit">
            {t('credits.ledger.verify')}
          </button>
        </form>
      </section>
    </AdminPage>
  );
};
