import { z } from 'zod';
import { lifeDone } from '../../../views/pages/summaries/props.ts';
import { filterNames, filterSchema, filtersQuery, type InsightFilters } from '../../domain/insights/filters.ts';
import { sorts } from '../../domain/insights/model.ts';
import { parse } from '../../kit/parse.ts';

const listQuery = z.object({
  sort: z.enum(sorts).default('newest').catch('newest'),
  cursor: z.string().min(1).max(1000).optional(),
  /** The session whose summary stands at the side. */
  selected: z.string().min(1).max(100).optional(),
  /** The language that it is read in. */
  reading: z.string().max(20).optional(),
  /** What was done just now. */
  done: z.enum(lifeDone).optional().catch(undefined),
  /** What the page that asks for news knows. */
  stamp: z.string().max(100).optional(),
});
export type ListQuery = z.output<typeof listQuery>;

/** Everything given to a page, as browsers send a form: by name, empty fields too. */
export type Given = Readonly<Record<string, readonly string[]>>;

/** Where in the list one is. */
export function listQueryOf(given: Given): ListQuery {
  return parse(listQuery, singles(given, ['sort', 'cursor', 'selected', 'reading', 'done', 'stamp']));
}

/** The filters as given; a form sends its empty fields, which do not filter. */
export function filtersOf(given: Given): InsightFilters {
  const named = filterNames.flatMap((name) => {
    const held = (given[name] ?? []).filter((one) => one.trim() !== '');
    return held.length === 0 ? [] : [[name, held.length === 1 ? held[0] : held] as const];
  });
  return parse(filterSchema, Object.fromEntries(named));
}

/** Single values of the address, one for each name. */
function singles(given: Given, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (given[name]?.[0] ? [[name, given[name][0]]] : [])));
}

export interface Place {
  readonly sort?: ListQuery['sort'] | undefined;
  readonly cursor?: string | undefined;
  readonly selected?: string | undefined;
  readonly filters: InsightFilters;
}

/** The one address of the page so filtered, sorted and opened; a chosen summary leads down to the list. */
export function insightsHref({ filters, sort = 'newest', cursor, selected }: Place): string {
  const query = placeQuery({ filters, sort, cursor, selected });
  return `/insights${query.size > 0 ? `?${query}` : ''}${selected ? '#summaries' : ''}`;
}

export function placeQuery({ filters, sort = 'newest', cursor, selected }: Place): URLSearchParams {
  const query = filtersQuery(filters);
  if (sort !== 'newest') query.set('sort', sort);
  if (cursor) query.set('cursor', cursor);
  if (selected) query.set('selected', selected);
  return query;
}
