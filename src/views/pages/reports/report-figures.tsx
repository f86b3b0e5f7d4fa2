import type { ProofCountView, ProofView } from '../../exports/report/props.ts';
import { summaryTexts } from '../../i18n/summary-texts.ts';
import type { Ui } from '../../i18n/ui.ts';
import { TimeChart } from '../insights/time-chart.tsx';
import { reportHref } from './addresses.ts';
import { lastDayOf } from './last-day.ts';
import type { ReportFilters } from './props.ts';

/** Rows of a kind; exports of data hold all. */
const most = 15;

/** How much was done, over time and by what. */
export const ReportFigures = ({ ui, proof, filters }: { ui: Ui; proof: ProofView; filters: ReportFilters }) => {
  const { t } = ui;
  const outcomes: Readonly<Record<string, string>> = summaryTexts[ui.language].outcomes;
  const at = (from: string) => reportHref({ ...filters, from, to: lastDayOf(from, proof) });
  const buckets = proof.time.map((bucket) => ({ ...bucket, href: at(bucket.start) }));
  return (
    <>
      <KeyFigures ui={ui} proof={proof} />
      {buckets.length > 1 && (
        <div class="charts report-charts">
          <TimeChart ui={ui} time={{ unit: proof.unit, buckets }} />
        </div>
      )}
      <div class="report-counts">
        <Counts
          ui={ui}
          caption={t('insights.by.outcome')}
          head={t('insights.one.outcome')}
          counts={proof.outcomes}
          word={(code) => outcomes[code] ?? code}
        />
        <Counts
          ui={ui}
          caption={t('insights.by.type')}
          head={t('insights.one.type')}
          counts={proof.issueTypes}
          word={ui.issueType}
          isSeveral
        />
        <Counts
          ui={ui}
          caption={t('insights.by.application')}
          head={t('insights.one.application')}
          counts={proof.applications}
          word={(name) => name}
          isSeveral
        />
        <Counts
          ui={ui}
          caption={t('insights.by.supporter')}
          head={t('insights.one.supporter')}
          counts={proof.supporters ?? []}
          word={(name) => name}
        />
      </div>
    </>
  );
};

const KeyFigures = ({ ui, proof: { sessions, minutes, withoutSummary, drafts, flagged } }: { ui: Ui; proof: ProofView }) => {
  const { t, number } = ui;
  const figures = [
    [t('reports.sessions'), sessions],
    [t('reports.minutes'), minutes],
    [t('reports.without-summary'), withoutSummary],
    [t('reports.drafts'), drafts],
    [t('reports.flagged'), flagged],
  ] as const;
  return (
    <dl class="key-figures" aria-label={t('reports.key-figures')}>
      {figures.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
};

interface CountsProps {
  readonly ui: Ui;
  readonly caption: string;
  readonly head: string;
  readonly counts: readonly ProofCountView[];
  readonly word: (value: string) => string;
  /** A session counts for each that it has. */
  readonly isSeveral?: boolean;
}

const Counts = ({ ui, caption, head, counts, word, isSeveral = false }: CountsProps) => {
  if (counts.length === 0) return null;
  const { t, number } = ui;
  return (
    <div>
      <div class="records-scroll">
        <table class="records">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" data-number="">
                {t('reports.sessions')}
              </th>
              <th scope="col" data-number="">
                {t('reports.minutes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.slice(0, most).map(({ value, name, sessions, minutes }) => (
              <tr>
                <th scope="row">{name ?? word(value)}</th>
                <td data-number="">{number(sessions)}</td>
                <td data-number="">{number(minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {counts.length > most && <p class="field-hint">{t('reports.more', { count: counts.length - most })}</p>}
      {isSeveral && counts.length > 1 && <p class="field-hint">{t('reports.several')}</p>}
    </div>
  );
};
