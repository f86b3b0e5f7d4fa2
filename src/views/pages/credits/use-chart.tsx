import { dayText } from '../../i18n/day-text.ts';
import type { UiLanguage } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translator.ts';
import type { DayUseView } from './props.ts';

const step = 10;
const bar = 7;
const height = 100;

/** Use by day, drawn; the table below says the same. */
export const UseChart = ({ language, use }: { language: UiLanguage; use: readonly DayUseView[] }) => {
  const t = translator(language);
  const sums = use.map(({ free, bought }) => free + bought);
  const most = Math.max(0, ...sums);
  const [from, to] = [use[0]?.day ?? '', use.at(-1)?.day ?? ''].map((day) => dayText(language, day));
  const total = sums.reduce((sum, one) => sum + one, 0);
  const scale = height / Math.max(1, most);
  return (
    <section class="card" aria-labelledby="use">
      <h2 id="use">{t('credits.chart.title')}</h2>
      <figure class="use-chart">
        <div class="use-plot">
          <span aria-hidden="true">{most}</span>
          <svg
            viewBox={`0 0 ${use.length * step} ${height}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={t('credits.chart.about', { from, to, total, most })}
          >
            {use.map(({ free, bought }, index) => {
              const x = index * step + (step - bar) / 2;
              return (
                <>
                  {free > 0 && <rect class="use-free" x={x} y={height - free * scale} width={bar} height={free * scale} />}
                  {bought > 0 && <rect class="use-bought" x={x} y={height - (free + bought) * scale} width={bar} height={bought * scale} />}
                </>
              );
            })}
          </svg>
        </div>
        <div class="use-days" aria-hidden="true">
          <span>{from}</span>
          <span>{to}</span>
        </div>
        <figcaption class="use-legend">
          <span class="use-key" data-kind="free">
            {t('credits.kind.free')}
          </span>
          <span class="use-key" data-kind="bought">
            {t('credits.kind.bought')}
          </span>
        </figcaption>
      </figure>
      <details class="use-table">
        <summary>{t('credits.chart.table')}</summary>
        <div class="records-scroll">
          <table class="records">
            <thead>
              <tr>
                <th scope="col">{t('credits.chart.day')}</th>
                <th scope="col" data-number>
                  {t('credits.kind.free')}
                </th>
                <th scope="col" data-number>
                  {t('credits.kind.bought')}
                </th>
              </tr>
            </thead>
            <tbody>
              {use.toReversed().map(({ day, free, bought }) => (
                <tr>
                  <th scope="row">{dayText(language, day)}</th>
                  <td data-number>{free}</td>
                  <td data-number>{bought}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
};
