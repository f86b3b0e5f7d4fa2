import type { Ui } from '../../i18n/ui.ts';
import { pointsHref } from './addresses.ts';
import { ages, type PointCountView, type PointFilters } from './props.ts';

/** How many are open, by group and age: each number leads to what it counts. */
export const PointCounts = ({ ui, counts, filters }: { ui: Ui; counts: readonly PointCountView[]; filters: PointFilters }) => {
  const { t } = ui;
  return (
    <div class="records-scroll">
      <table class="records point-counts">
        <caption class="sr-only">{t('open-points.counts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('open-points.group')}</th>
            {ages.map((age) => (
              <th scope="col" data-number="">
                {t(`open-points.age.${age}`)}
              </th>
            ))}
            <th scope="col" data-number="">
              {t('open-points.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map((count) => (
            <Row ui={ui} count={count} filters={filters} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Row = ({ ui, count, filters }: { ui: Ui; count: PointCountView; filters: PointFilters }) => {
  const { group, open } = count;
  const id = group?.id ?? 'none';
  const name = group?.name ?? ui.t('open-points.no-group');
  return (
    <tr>
      <th scope="row">{name}</th>
      {ages.map((age) => (
        <Cell
          ui={ui}
          count={count.ages[age]}
          href={pointsHref({ group: id, age, state: 'open' })}
          label={`${name}, ${ui.t(`open-points.age.${age}`)}`}
          isChosen={filters.group === id && filters.age === age}
        />
      ))}
      <Cell
        ui={ui}
        count={open}
        href={pointsHref({ group: id, age: '', state: 'open' })}
        label={name}
        isChosen={filters.group === id && filters.age === ''}
      />
    </tr>
  );
};

interface CellProps {
  readonly ui: Ui;
  readonly count: number;
  readonly href: string;
  readonly label: string;
  readonly isChosen: boolean;
}

const Cell = ({ ui, count, href, label, isChosen }: CellProps) => (
  <td data-number="">
    {count === 0 ? (
      ui.number(0)
    ) : (
      <a href={href} aria-label={`${ui.number(count)}: ${label}`} aria-current={isChosen ? 'true' : undefined}>
        {ui.number(count)}
      </a>
    )}
  </td>
);
