import { Icon } from '../../components/icon.tsx';
import { nextText } from '../../i18n/decision-text.ts';
import { eligibilityText } from '../../i18n/error-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { ImportPageProps, TakenView } from './props.ts';

/** What became of a file, session by session: captured or not, why, and the receipt. */
export const Outcome = ({ ui, file, sessions }: { ui: Ui } & NonNullable<ImportPageProps['taken']>) => (
  <>
    <h2>{ui.t('imports.page.outcome', { file })}</h2>
    <ul class="import-outcome">
      {sessions.map((session) => (
        <li>
          <OneSession ui={ui} session={session} />
        </li>
      ))}
    </ul>
    <p>
      <a class="btn" data-variant="outline" href="/sessions/import">
        {ui.t('imports.page.another')}
      </a>
    </p>
  </>
);

const OneSession = ({ ui, session }: { ui: Ui; session: TakenView }) => {
  const { t } = ui;
  const { id, state, capture, reasons, receipt, isSeen } = session;
  const isGood = capture === 'captured' && state === 'added';
  return (
    <section class="notice" data-tone={isGood ? 'good' : capture === 'refused' ? 'warn' : 'calm'} role="status">
      <Icon name={isGood ? 'solved' : capture === 'refused' ? 'not-solved' : 'note'} />
      <div>
        <h3>{headOf(ui, session)}</h3>
        {capture === 'refused' && <p>{t('imports.page.refused-text')}</p>}
        {isGood && <p>{t(reasons.length === 0 ? 'imports.page.on-the-way' : 'imports.page.not-now')}</p>}
        {capture !== 'withdrawn' && reasons.length > 0 && (
          <ul>
            {reasons.map((reason) => (
              <li>
                {eligibilityText(t, reason)}. <span class="aside">{nextText(ui, reason)}</span>
              </li>
            ))}
          </ul>
        )}
        {receipt !== null && (
          <p>
            {t('imports.page.receipt')} <code class="receipt-number">{receipt}</code>
            <br />
            <span class="aside">{t('imports.page.receipt-text')}</span>
          </p>
        )}
        {isSeen && (
          <p>
            <a href={`/sessions/${id}`}>{t('imports.page.open')}</a>
          </p>
        )}
      </div>
    </section>
  );
};

function headOf({ t }: Ui, { capture, state, events }: TakenView): string {
  if (capture === 'withdrawn') return t('imports.page.withdrawn');
  if (capture === 'refused') return t('imports.page.refused');
  return state === 'unchanged' ? t('imports.page.unchanged') : t('imports.page.captured', { count: events });
}
