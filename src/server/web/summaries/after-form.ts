import { sessionHref } from '../../../views/pages/summaries/addresses.ts';
import { ownPath } from '../next-path.ts';

/** Where a form about a summary leads: to the list that it stood beside, else to the session's page; `done` says what was done. */
export function afterForm(id: string, from: string | undefined, done?: string): string {
  const beside = ownFrom(from);
  const url = new URL(beside ?? sessionHref(id), 'http://box.invalid');
  if (done) url.searchParams.set('done', done);
  return `${url.pathname}${url.search}${beside === null ? '' : '#summaries'}`;
}

/** The list that a form stands beside, if it is one of ours. */
export function ownFrom(from: string | undefined): string | null {
  const path = from ? ownPath(from, '') : '';
  return path === '' ? null : path;
}
