import type { LiveProps } from '../../../views/pages/insights/props.ts';
import { readFigures } from '../../domain/insights/figures.ts';
import type { InsightFilters } from '../../domain/insights/filters.ts';
import { listInsights } from '../../domain/insights/list.ts';
import { newsStamp } from '../../domain/insights/news.ts';
import { may } from '../../domain/roles/grants.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { type ListQuery, placeQuery } from './insights-query.ts';
import { presentFigures } from './present-figures.ts';
import { presentList } from './present-list.ts';

const pageSize = 50;

/** What changes while the page stands open; on a later page of the list nothing is awaited. */
export function liveInsights(
  ctx: Ctx,
  filters: InsightFilters,
  { sort, cursor }: ListQuery,
): Pick<LiveProps, 'figures' | 'list' | 'newsHref'> {
  const stamp = newsStamp(ctx);
  const figures = readFigures(ctx, filters);
  const page = listInsights(ctx, filters, { limit: pageSize, cursor, sort });
  return {
    figures: presentFigures(figures, filters, sort),
    list: presentList(page, figures.sessions, filters, { sort, cursor }, may(ctx, 'summaries.export')),
    newsHref: cursor ? null : newsHref(filters, sort, stamp),
  };
}

function newsHref(filters: InsightFilters, sort: ListQuery['sort'], stamp: string): string {
  const query = placeQuery({ filters, sort });
  query.set('stamp', stamp);
  return `/insights/news?${query}`;
}
