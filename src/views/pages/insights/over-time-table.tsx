import type { Ui } from '../../i18n/ui.ts';
import { bucketText } from './bucket-text.ts';
import type { BarView, TimeView, ValueKind } from './props.ts';
import { valueText } from './value-text.ts';

interface OverTimeTableProps {
  readonly ui: Ui;
  readonly kind: ValueKind;
  readonly bars: readonly BarView[];
  readonly time: TimeView;
}

/** What the small lines draw, in numbers: a row for each time, a column for each value. */
export const OverTimeTable = ({ ui, kind, bars, time: { unit, buckets } }: OverTimeTableProps) => (
  <section class="records-scroll" tabindex={0} aria-label={`${ui.t(`insights.by.${kind}`)}: ${ui.t('insights.as-table')}`}>
    <table class="records">
      <thead>
        <tr>
          <th scope="col">{ui.t('insights.when')}</th>
          {bars.map((bar) => (
            <th scope="col" data-number>
              {valueText(ui, kind, bar.value, bar.name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {buckets
          .map((bucket, index) => ({ start: bucket.start, counts: bars.map((bar) => bar.overTime[index] ?? 0) }))
          .toReversed()
          .map(({ start, counts }) => (
            <tr>
              <th scope="row">{bucketText(ui, unit, start)}</th>
              {counts.map((count) => (
                <td data-number>{ui.number(count)}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  </section>
);
