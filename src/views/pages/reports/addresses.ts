import type { ReportFilters } from './props.ts';

export const reportsHref = '/reports';
export const reportFileHref = '/reports/file';
export const savedReportsHref = '/reports/saved';
export const newReportHref = '/reports/saved/new';

/** The one address of a report: what does not filter is left out. */
export function reportHref(filters: ReportFilters, more: Readonly<Record<string, string>> = {}): string {
  return `${reportsHref}?${reportQuery(filters, more)}`;
}

export function reportQuery(filters: ReportFilters, more: Readonly<Record<string, string>> = {}): URLSearchParams {
  const given = Object.entries({ ...filters, ...more }).filter(
    ([name, value]) => value !== '' && !(name === 'bySupporter' && value === 'no'),
  );
  return new URLSearchParams(given);
}

export function savedReportHref(id: string): string {
  return `${savedReportsHref}/${id}`;
}

export function savedFileHref(id: string, file: string): string {
  return `${savedReportHref(id)}/files/${file}`;
}
