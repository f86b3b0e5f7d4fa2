import { Statement } from '../../components/statement.tsx';
import { When } from '../../components/when.tsx';
import type { Ui } from '../../i18n/ui.ts';
import { markHref } from './addresses.ts';
import type { OpenPointsPageProps, PointView } from './props.ts';

/** Those of the oldest sessions first; on paper each has a box to tick. */
export const PointList = ({ ui, page }: { ui: Ui; page: OpenPointsPageProps }) => (
  <ul class="points">
    {page.points.map((point) => (
      <Point ui={ui} page={page} point={point} />
    ))}
  </ul>
);

const Point = ({ ui, page, point }: { ui: Ui; page: OpenPointsPageProps; point: PointView }) => {
  const { t } = ui;
  const { id, sessionId, device, customer, supporter, group, since, done } = point;
  const as = done ? 'open' : 'done';
  return (
    <li data-done={done ? '' : undefined}>
      <div>
        <p class="point-text">
          <Statement ui={ui} statement={point.point} language={point.language} page={`/sessions/${sessionId}`} marked={false} />
        </p>
        <p class="queue-meta">
          <a href={`/sessions/${sessionId}`}>{device}</a>
          {customer !== null && <span>{customer}</span>}
          {group !== null && <span>{group}</span>}
          <span>{t('list.with', { name: supporter })}</span>
          <When ui={ui} at={since} />
        </p>
        {done && (
          <p class="point-done">
            {done.by === null
              ? t('open-points.done-at', { when: ui.moment(done.at) })
              : t('open-points.done-by', { who: done.by, when: ui.moment(done.at) })}
          </p>
        )}
      </div>
      {page.mayMark && (
        <MarkForm page={page} id={id} as={as} text={t(`open-points.mark.${as}`)} label={t(`open-points.mark-of.${as}`, { name: device })} />
      )}
    </li>
  );
};

interface MarkFormProps {
  readonly page: OpenPointsPageProps;
  readonly id: string;
  readonly as: 'done' | 'open';
  readonly text: string;
  /** With what it is about; null: the text says it. */
  readonly label: string | null;
}

/** Leads back to this page of the list. */
export const MarkForm = ({ page: { filters, cursor }, id, as, text, label }: MarkFormProps) => (
  <form class="point-mark" method="post" action={markHref(id)}>
    <input type="hidden" name="as" value={as} />
    <input type="hidden" name="group" value={filters.group} />
    <input type="hidden" name="age" value={filters.age} />
    <input type="hidden" name="state" value={filters.state} />
    {cursor !== null && <input type="hidden" name="cursor" value={cursor} />}
    <button class="btn" data-variant="outline" data-size="sm" type="submit" aria-label={label ?? undefined}>
      {text}
    </button>
  </form>
);
