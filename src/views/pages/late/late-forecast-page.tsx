import { Notice } from '../../components/notice.tsx';
import { eligibilityText } from '../../i18n/error-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import { uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { lateHref } from './addresses.ts';
import type { LateForecastPageProps } from './props.ts';

/** What would be queued, what it takes, and what stays behind; then the button that does it. */
export const LateForecastPage = ({ frame, period, sessions, forecast }: LateForecastPageProps) => {
  const ui = uiOf(frame);
  const { t } = ui;
  const back = { href: lateHref, title: t('late.title') };
  return (
    <AdminPage frame={frame} title={t('late.forecast.title')} place="sessions" lead={t('late.forecast.lead')} above={back}>
      {!forecast && <Notice tone="bad" title={t('late.none-selected')} />}
      {forecast && (
        <form class="card" method="post" action={lateHref}>
          <Figures ui={ui} forecast={forecast} />
          {forecast.beyond > 0 && <p class="field-hint">{t('late.forecast.beyond', { count: forecast.beyond, limit: forecast.limit })}</p>}
          {sessions?.map((id) => (
            <input type="hidden" name="sessions" value={id} />
          ))}
          <input type="hidden" name="from" value={period.from} />
          <input type="hidden" name="to" value={period.to} />
          <div class="form-actions">
            {forecast.queued > 0 ? (
              <button class="btn" type="submit">
                {t('late.forecast.queue', { count: forecast.queued })}
              </button>
            ) : (
              <p>{t('late.forecast.none')}</p>
            )}
            <a class="btn" data-variant="outline" href={lateHref}>
              {t('form.cancel')}
            </a>
          </div>
        </form>
      )}
    </AdminPage>
  );
};

const Figures = ({ ui, forecast }: { ui: Ui; forecast: NonNullable<LateForecastPageProps['forecast']> }) => {
  const { t, number } = ui;
  const { queued, staying, reasons, credits } = forecast;
  return (
    <dl class="facts late-figures">
      <dt>{t('late.forecast.queued')}</dt>
      <dd>{number(queued)}</dd>
      <dt>{t('late.forecast.needed')}</dt>
      <dd>{number(credits.needed)}</dd>
      <dt>{t('late.forecast.left')}</dt>
      <dd>{number(credits.left)}</dd>
      <dt>{t('late.forecast.staying')}</dt>
      <dd>
        {number(staying)}
        {reasons.length > 0 && (
          <ul class="late-reasons">
            {reasons.map(({ reason, sessions }) => (
              <li>
                {eligibilityText(t, reason)}: {number(sessions)}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </dl>
  );
};
