import type { Ui } from '../../i18n/ui.ts';
import { bucketText } from './bucket-text.ts';
import type { TimeView } from './props.ts';

const step = 10;
const gap = 1.5;
const height = 100;

/** Sessions and their length over time, drawn; each column is a link, and the table below says the same. */
export const TimeChart = ({ ui, time }: { ui: Ui; time: TimeView }) => (
  <section class="chart chart-time" aria-labelledby="chart-time">
    <h2 id="chart-time">{ui.t('insights.over-time')}</h2>
    {time.buckets.length === 0 ? (
      <p class="blank">{ui.t('insights.nothing')}</p>
    ) : (
      <>
        <div class="columns-pair">
          <Columns ui={ui} time={time} name="sessions" />
          <Columns ui={ui} time={time} name="minutes" />
        </div>
        <TimeTable ui={ui} time={time} />
      </>
    )}
  </section>
);

const Columns = ({ ui, time: { unit, buckets }, name }: { ui: Ui; time: TimeView; name: 'sessions' | 'minutes' }) => {
  const most = Math.max(1, ...buckets.map((bucket) => bucket[name]));
  const text = (value: number) => (name === 'sessions' ? ui.t('list.count', { count: value }) : ui.duration(value * 60));
  return (
    <figure class="columns">
      <figcaption>
        {ui.t(`insights.${name}`)}{' '}
        <span>{ui.t('insights.at-most', { most: text(Math.max(...buckets.map((bucket) => bucket[name]))) })}</span>
      </figcaption>
      <svg viewBox={`0 0 ${buckets.length * step} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {buckets.map((bucket, index) => {
          const tall = (bucket[name] / most) * height;
          return (
            <a href={bucket.href} tabindex={-1}>
              <title>{`${bucketText(ui, unit, bucket.start)}: ${text(bucket[name])}`}</title>
              <rect class="column-ground" x={index * step} y={0} width={step} height={height} />
              <rect class="column" x={index * step + gap / 2} y={height - tall} width={step - gap} height={tall} />
            </a>
          );
        })}
      </svg>
      <p class="columns-ends" aria-hidden="true">
        <span>{bucketText(ui, unit, buckets[0]?.start ?? '')}</span>
        {buckets.length > 1 && <span>{bucketText(ui, unit, buckets.at(-1)?.start ?? '')}</span>}
      </p>
    </figure>
  );
};

const TimeTable = ({ ui, time: { unit, buckets } }: { ui: Ui; time: TimeView }) => (
  <details class="chart-table">
    <summary>{ui.t('insights.as-table')}</summary>
    <section class="records-scroll" tabindex={0} aria-label={ui.t('insights.as-table')}>
      <table class="records">
        <thead>
          <tr>
            <th scope="col">{ui.t('insights.when')}</th>
            <th scope="col" data-number>
              {ui.t('insights.sessions')}
            </th>
            <th scope="col" data-number>
              {ui.t('insights.minutes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {buckets.toReversed().map((bucket) => (
            <tr>
              <th scope="row">
                <a href={bucket.href}>{bucketText(ui, unit, bucket.start)}</a>
              </th>
              <td data-number>{ui.number(bucket.sessions)}</td>
              <td data-number>{ui.duration(bucket.minutes * 60)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
);
