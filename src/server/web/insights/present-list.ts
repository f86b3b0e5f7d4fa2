import { type InsightListView, type InsightRowView, sorts } from '../../../views/pages/insights/props.ts';
import { filtersQuery, type InsightFilters } from '../../domain/insights/filters.ts';
import type { ListedInsight } from '../../domain/insights/model.ts';
import type { Page } from '../../domain/sessions/list.ts';
import { insightsHref, type ListQuery } from './insights-query.ts';
import { isFiltered } from './present-filters.ts';

/** The list with the addresses that lead on from it. */
export function presentList(
  { items, next }: Page<ListedInsight>,
  total: number,
  filters: InsightFilters,
  { sort, cursor }: Pick<ListQuery, 'sort' | 'cursor'>,
  canExport: boolean,
): InsightListView {
  const offered = filters.text === null ? sorts.filter((one) => one !== 'relevance') : sorts;
  return {
    rows: items.map((item) => rowOf(item, (selected) => insightsHref({ filters, sort, cursor, selected }))),
    total,
    sorts: offered.map((one) => ({ sort: one, href: `${insightsHref({ filters, sort: one })}#summaries`, isOn: one === sort })),
    firstHref: cursor ? `${insightsHref({ filters, sort })}#summaries` : null,
    nextHref: next === null ? null : `${insightsHref({ filters, sort, cursor: next })}#summaries`,
    isFiltered: isFiltered(filters),
    exportFields: canExport ? [...filtersQuery(filters)] : null,
  };
}

function rowOf(item: ListedInsight, hrefOf: (selected: string) => string): InsightRowView {
  const { session, title, titleHits, excerpt, variantHit, language, origin, outcome, issueTypes, applications, flags, openPoints } = item;
  const shownAt = hrefOf(session.id);
  return {
    ...{ title, titleHits, excerpt, variantHit, language, origin, outcome, issueTypes, applications, flags, openPoints },
    id: session.id,
    shownAt,
    panel: `/sessions/${session.id}/panel?${new URLSearchParams({ from: shownAt })}`,
    start: session.start,
    seconds: session.end === null ? null : (Date.parse(session.end) - Date.parse(session.start)) / 1000,
    device: session.device.name,
    customer: session.customer?.name ?? null,
    supporter: session.supporter.name,
    isReviewed: item.reviewedAt !== null,
  };
}
