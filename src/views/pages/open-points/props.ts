import type { Frame } from '../../layouts/frame-props.ts';
import type { SummaryLanguage } from '../../summary-text/types.ts';
import type { StatementView } from '../sessions/props.ts';

export const ages = ['day', 'week', 'month', 'older'] as const;
export type Age = (typeof ages)[number];

export const pointStates = ['open', 'done', 'all'] as const;

/** As they stand in the address; empty: any. */
export interface PointFilters {
  /** Id of a device group; "none": devices without one. */
  readonly group: string;
  readonly age: Age | '';
  readonly state: (typeof pointStates)[number];
}

export interface PointView {
  readonly id: string;
  readonly sessionId: string;
  readonly point: StatementView;
  readonly language: SummaryLanguage;
  readonly device: string;
  readonly customer: string | null;
  readonly supporter: string;
  readonly group: string | null;
  readonly since: string;
  readonly done: { readonly at: string; readonly by: string | null } | null;
}

export interface PointCountView {
  /** Null: devices without a group. */
  readonly group: { readonly id: string; readonly name: string } | null;
  readonly open: number;
  readonly ages: Readonly<Record<Age, number>>;
}

/** GET /open-points */
export interface OpenPointsPageProps {
  readonly frame: Frame;
  readonly filters: PointFilters;
  readonly counts: readonly PointCountView[];
  /** Device groups, by name. */
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly points: readonly PointView[];
  /** Place of this page in the list. */
  readonly cursor: string | null;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly mayMark: boolean;
  /** What was marked just now. */
  readonly marked: { readonly id: string; readonly as: 'done' | 'open' } | null;
}
