import { Notice } from '../../components/notice.tsx';
import { Pager } from '../../components/pager.tsx';
import { type Ui, uiOf } from '../../i18n/ui.ts';
import { AdminPage } from '../../layouts/admin-page.tsx';
import { PointCounts } from './point-counts.tsx';
import { PointFilterForm } from './point-filter-form.tsx';
import { MarkForm, PointList } from './point-list.tsx';
import type { OpenPointsPageProps } from './props.ts';

/** *Smart data > Open points* (SPEC F3): what is handed over, by group and age. */
export const OpenPointsPage = (props: OpenPointsPageProps) => {
  const { frame, counts, groups, filters, points, marked, firstHref, nextHref } = props;
  const ui = uiOf(frame);
  const { t } = ui;
  return (
    <AdminPage frame={frame} title={t('open-points.title')} place="openPoints" lead={t('open-points.lead')}>
      {marked && <Marked ui={ui} page={props} />}
      {counts.length > 0 && <PointCounts ui={ui} counts={counts} filters={filters} />}
      <section class="points-section" aria-labelledby="points-title">
        <h2 id="points-title">{t(`open-points.list.${filters.state}`)}</h2>
        <PointFilterForm t={t} filters={filters} groups={groups} />
        {points.length === 0 ? <p class="queue-none">{t('open-points.none')}</p> : <PointList ui={ui} page={props} />}
      </section>
      <Pager t={t} firstHref={firstHref} nextHref={nextHref} />
    </AdminPage>
  );
};

/** With the way back. */
const Marked = ({ ui, page }: { ui: Ui; page: OpenPointsPageProps }) => {
  const { marked, mayMark } = page;
  if (!marked) return null;
  return (
    <div class="points-marked">
      <Notice tone="good" title={ui.t(`open-points.marked.${marked.as}`)}>
        {mayMark && (
          <MarkForm page={page} id={marked.id} as={marked.as === 'done' ? 'open' : 'done'} text={ui.t('open-points.undo')} label={null} />
        )}
      </Notice>
    </div>
  );
};
