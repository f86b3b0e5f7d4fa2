import { OutcomeBadge } from '../../components/outcome-badge.tsx';
import { When } from '../../components/when.tsx';
import type { ProofLineView, ProofView, SaidView } from '../../exports/report/props.ts';
import type { Ui } from '../../i18n/ui.ts';
import { renderPlain } from '../../summary-text/render-plain.ts';

/** Open points on the page; the file holds all. */
const most = 20;

export const ReportOpenPoints = ({ ui, proof }: { ui: Ui; proof: ProofView }) => (
  <section class="points-section" aria-labelledby="report-open">
    <h2 id="report-open">{ui.t('open-points.title')}</h2>
    {proof.openPoints.length === 0 ? (
      <p class="queue-none">{ui.t('reports.none-open')}</p>
    ) : (
      <ul class="report-points">
        {proof.openPoints.slice(0, most).map((point) => (
          <li>
            <Said ui={ui} said={point} proof={proof} />{' '}
            <span class="report-aside">
              <a href={`/sessions/${point.sessionId}`}>{point.device}</a>, <When ui={ui} at={point.start} />
            </span>
          </li>
        ))}
      </ul>
    )}
    {proof.openPoints.length > most && <p class="field-hint">{ui.t('reports.more-open', { count: proof.openPoints.length - most })}</p>}
  </section>
);

export const ReportLines = ({ ui, proof, lines }: { ui: Ui; proof: ProofView; lines: readonly ProofLineView[] }) => {
  const { t } = ui;
  const has = {
    ticket: lines.some(({ ticket }) => ticket !== null),
    customer: proof.customer === null,
    supporter: proof.supporters !== null,
  };
  return (
    <section class="points-section" aria-labelledby="report-lines">
      <h2 id="report-lines">{t('reports.lines')}</h2>
      {proof.lines.some(({ isAi }) => isAi) && <p class="field-hint">{t('reports.ai')}</p>}
      <section class="records-scroll" tabindex={0} aria-labelledby="report-lines">
        <table class="records report-lines">
          <caption class="sr-only">{t('reports.lines')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reports.start')}</th>
              <th scope="col">{t('reports.what')}</th>
              <th scope="col">{t('reports.device')}</th>
              {has.customer && <th scope="col">{t('reports.customer')}</th>}
              <th scope="col">{t('insights.one.type')}</th>
              <th scope="col">{t('insights.one.outcome')}</th>
              {has.ticket && <th scope="col">{t('insights.ticket')}</th>}
              {has.supporter && <th scope="col">{t('insights.one.supporter')}</th>}
              <th scope="col" data-number="">
                {t('reports.minutes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line ui={ui} proof={proof} line={line} has={has} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};

interface LineProps {
  readonly ui: Ui;
  readonly proof: ProofView;
  readonly line: ProofLineView;
  readonly has: { readonly ticket: boolean; readonly customer: boolean; readonly supporter: boolean };
}

const Line = ({ ui, proof, line, has }: LineProps) => {
  const { t } = ui;
  const { sessionId, start, end, minutes, device, customer, title, outcome, issueTypes, ticket, supporter } = line;
  return (
    <tr>
      <td>
        <When ui={ui} at={start} />
      </td>
      <th scope="row">
        <a href={`/sessions/${sessionId}`}>{title ? <Said ui={ui} said={title} proof={proof} /> : t('reports.no-summary')}</a>
        {title?.isTranslated && <span class="report-aside"> ({t('reports.translated')})</span>}
      </th>
      <td>{device}</td>
      {has.customer && <td>{customer ?? '–'}</td>}
      <td>{issueTypes.map(ui.issueType).join(', ') || '–'}</td>
      <td>{outcome ? <OutcomeBadge language={ui.language} outcome={outcome} /> : '–'}</td>
      {has.ticket && <td>{ticket ?? '–'}</td>}
      {has.supporter && <td>{supporter ?? '–'}</td>}
      <td data-number="">{end === null ? t('reports.running') : ui.number(minutes)}</td>
    </tr>
  );
};

interface SaidProps {
  readonly ui: Ui;
  readonly said: SaidView;
  readonly proof: Pick<ProofView, 'language'>;
}

/** In its own language, which stands behind it where it is not the report's. */
const Said = ({ ui, said: { said, language }, proof }: SaidProps) => (
  <>
    <span lang={language}>{said.text ?? (said.plain ? renderPlain(said.plain, language) : '')}</span>
    {language !== proof.language && (
      <span class="report-aside"> ({new Intl.DisplayNames(ui.language, { type: 'language' }).of(language)})</span>
    )}
  </>
);
