import { When } from '../../components/when.tsx';
import { eligibilityText, errorText } from '../../i18n/error-text.ts';
import type { T } from '../../i18n/translator.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { LateView } from './props.ts';

/** Each with a box to tick, and why it has no summary yet. */
export const LateTable = ({ ui, rows }: { ui: Ui; rows: readonly LateView[] }) => {
  const { t } = ui;
  return (
    <div class="records-scroll">
      <table class="records late-table">
        <caption class="sr-only">{t('late.title')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('late.session')}</th>
            <th scope="col">{t('late.why')}</th>
            <th scope="col" data-number class="late-events">
              {t('late.events')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td class="account-tick">
                <input
                  type="checkbox"
                  name="sessions"
                  value={row.id}
                  aria-label={t('late.select', { name: `${row.device}, ${ui.moment(row.start)}` })}
                />
              </td>
              <th scope="row">
                <a href={`/sessions/${row.id}`}>{row.device}</a>
                <span class="change-session">
                  {row.supporter}, <When ui={ui} at={row.start} />
                </span>
              </th>
              <td>
                <Why t={t} row={row} />
              </td>
              <td data-number class="late-events">
                {ui.number(row.events)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Why = ({ t, row: { reasons, last } }: { t: T; row: LateView }) => {
  const lines = [...reasons.map((reason) => eligibilityText(t, reason)), ...lastTry(t, last)];
  if (lines.length === 0) return <>{t('late.ready')}</>;
  return (
    <ul class="late-reasons">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
};

function lastTry(t: T, last: LateView['last']): string[] {
  if (last?.status === 'cancelled') return [t('late.cancelled')];
  if (last?.status !== 'failed' && last?.status !== 'dead') return [];
  const why = last.error && errorText(t, last.error.code, last.error.params).why;
  return [why ? `${t('late.failed')}: ${why}` : t('late.failed')];
}
