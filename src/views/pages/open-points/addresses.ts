import type { PointFilters } from './props.ts';

export const openPointsHref = '/open-points';

export function markHref(id: string): string {
  return `${openPointsHref}/${encodeURIComponent(id)}/mark`;
}

/** The list under these filters: what does not filter stands in no address. */
export function pointsHref(filters: PointFilters, more: Readonly<Record<string, string>> = {}): string {
  const given = Object.entries({ ...filters, ...more }).filter(([name, value]) => value !== '' && !(name === 'state' && value === 'open'));
  return given.length === 0 ? openPointsHref : `${openPointsHref}?${new URLSearchParams(given)}`;
}
