import type { BarView, ChartView, FiguresView, TimeView, ValueKind } from '../../../views/pages/insights/props.ts';
import { type InsightFilters, toggled } from '../../domain/insights/filters.ts';
import type { Count, Figures } from '../../domain/insights/model.ts';
import { insightsHref } from './insights-query.ts';

type Sort = Parameters<typeof insightsHref>[0]['sort'];

/** The figures with the address that each leads to. */
export function presentFigures(figures: Figures, filters: InsightFilters, sort: Sort): FiguresView {
  const at = (changed: Partial<InsightFilters>) => insightsHref({ filters: { ...filters, ...changed }, sort });
  const chart = (kind: ValueKind, counts: readonly Count[], more = 0): ChartView => ({
    kind,
    bars: counts.map((count) => barOf(count, filters[kind], insightsHref({ filters: toggled(filters, kind, count.value), sort }))),
    more,
  });
  const charts = [
    chart('outcome', figures.outcomes),
    chart('type', figures.types),
    chart('application', figures.applications, figures.moreApplications),
    ...(figures.supporters ? [chart('supporter', figures.supporters)] : []),
  ];
  return {
    sessions: figures.sessions,
    minutes: figures.minutes,
    before: figures.before,
    states: [
      { name: 'open', sessions: figures.open, href: at({ open: 'yes' }) },
      { name: 'flagged', sessions: figures.flagged, href: at({ flags: 'yes' }) },
      { name: 'drafts', sessions: figures.drafts, href: at({ review: 'draft' }) },
    ],
    time: timeOf(figures, at),
    charts,
  };
}

function barOf(count: Count, chosen: readonly string[], href: string): BarView {
  return { ...count, href, isChosen: chosen.includes(count.value) };
}

function timeOf({ unit, time }: Figures, at: (changed: Partial<InsightFilters>) => string): TimeView {
  return { unit, buckets: time.map((bucket) => ({ ...bucket, href: at({ from: bucket.start, to: lastDay(bucket.start, unit) }) })) };
}

function lastDay(start: string, unit: Figures['unit']): string {
  return Temporal.PlainDate.from(start)
    .add({ [`${unit}s`]: 1 })
    .subtract({ days: 1 })
    .toString();
}
