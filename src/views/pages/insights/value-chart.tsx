import type { Ui } from '../../i18n/ui.ts';
import { OverTimeTable } from './over-time-table.tsx';
import type { BarView, ChartView, TimeView } from './props.ts';
import { Sparkline } from './sparkline.tsx';
import { valueText } from './value-text.ts';

/** Bars that stand there at once; the others unfold. */
const shown = 6;

interface ValueChartProps {
  readonly ui: Ui;
  readonly chart: ChartView;
  /** Of all sessions that the filters leave: what shares are of. */
  readonly sessions: number;
  readonly time: TimeView;
}

/** A chart that is a table: a bar and its numbers for each value; the whole line filters the page. */
export const ValueChart = ({ ui, chart, sessions, time }: ValueChartProps) => {
  const { t } = ui;
  const { kind, bars, more } = chart;
  const id = `chart-${kind}`;
  const most = Math.max(1, ...bars.map((bar) => bar.sessions));
  const lines = (some: readonly BarView[]) => some.map((bar) => <Line ui={ui} kind={kind} bar={bar} most={most} sessions={sessions} />);
  return (
    <section class="chart" aria-labelledby={id} data-kind={kind}>
      <h2 id={id}>{t(`insights.by.${kind}`)}</h2>
      {bars.length === 0 ? (
        <p class="blank">{t('insights.nothing')}</p>
      ) : (
        <>
          <Bars ui={ui} id={id} isTrend={bars[0]?.before !== null}>
            {lines(bars.slice(0, shown))}
          </Bars>
          <details class="chart-table">
            <summary>{bars.length > shown ? t('insights.all-of', { count: bars.length + more }) : t('insights.as-table')}</summary>
            {bars.length > shown && (
              <Bars ui={ui} id={id} isTrend={bars[0]?.before !== null}>
                {lines(bars.slice(shown))}
              </Bars>
            )}
            {more > 0 && <p class="aside">{t('insights.more', { count: more })}</p>}
            <OverTimeTable ui={ui} kind={kind} bars={bars.slice(0, shown)} time={time} />
          </details>
        </>
      )}
    </section>
  );
};

const Bars = ({ ui, id, isTrend, children }: { ui: Ui; id: string; isTrend: boolean; children?: unknown }) => (
  <table class="bars" aria-labelledby={id}>
    <thead class="sr-only">
      <tr>
        <th scope="col">{ui.t('form.name')}</th>
        <th scope="col">{ui.t('insights.sessions')}</th>
        <th scope="col">{ui.t('insights.share')}</th>
        <th scope="col">{ui.t(isTrend ? 'insights.against-before' : 'insights.trend')}</th>
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);

interface LineProps {
  readonly ui: Ui;
  readonly kind: ChartView['kind'];
  readonly bar: BarView;
  readonly most: number;
  readonly sessions: number;
}

const Line = ({ ui, kind, bar, most, sessions }: LineProps) => (
  <tr data-chosen={bar.isChosen ? '' : undefined}>
    <th scope="row">
      <a href={bar.href} aria-current={bar.isChosen ? 'true' : undefined}>
        {valueText(ui, kind, bar.value, bar.name)}
      </a>
      <svg
        class="bar"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        aria-hidden="true"
        data-outcome={kind === 'outcome' ? bar.value : undefined}
      >
        <rect class="bar-ground" width={100} height={6} />
        <rect class="bar-length" width={Math.max(0.5, (bar.sessions / most) * 100)} height={6} />
      </svg>
    </th>
    <td data-number title={ui.duration(bar.minutes * 60)}>
      {ui.number(bar.sessions)}
    </td>
    <td data-number>{ui.share(sessions === 0 ? 0 : bar.sessions / sessions)}</td>
    <td>
      <span class="bar-trend">
        <Sparkline values={bar.overTime} />
        <Change ui={ui} now={bar.sessions} before={bar.before} />
      </span>
    </td>
  </tr>
);

/** Against the period of the same length before: "+3"; nothing without a period. */
export const Change = ({ ui, now, before }: { ui: Ui; now: number; before: number | null }) => {
  if (before === null) return null;
  const by = new Intl.NumberFormat(ui.language, { signDisplay: 'exceptZero' }).format(now - before);
  return (
    <span class="change" title={ui.t('insights.before', { before })}>
      {by}
      <span class="sr-only"> ({ui.t('insights.before', { before })})</span>
    </span>
  );
};
