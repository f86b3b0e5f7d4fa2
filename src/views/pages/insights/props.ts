import type { Frame } from '../../layouts/frame-props.ts';
import type { Outcome, SummaryLanguage } from '../../summary-text/types.ts';
import type { RefusalView } from '../accounts/props.ts';
import type { SessionPanelProps, StatementView, SummaryView } from '../sessions/props.ts';

/** What insights are counted and filtered by; the names of the filters in the address. */
export const valueKinds = ['type', 'application', 'outcome', 'language', 'group', 'os', 'origin', 'supporter'] as const;
export type ValueKind = (typeof valueKinds)[number];

/** One bar of a chart. */
export interface BarView {
  readonly value: string;
  /** Of a record; null: the value's own words. */
  readonly name: string | null;
  /** The page filtered by it, or no longer. */
  readonly href: string;
  readonly isChosen: boolean;
  readonly sessions: number;
  readonly minutes: number;
  /** Sessions of the period of the same length before; null without a period. */
  readonly before: number | null;
  /** Bucket by bucket, as in `time`. */
  readonly overTime: readonly number[];
}

export interface ChartView {
  readonly kind: ValueKind;
  readonly bars: readonly BarView[];
  /** How many more there are than bars. */
  readonly more: number;
}

export interface TimeView {
  readonly unit: 'day' | 'week' | 'month';
  /** `start`: YYYY-MM-DD; `href`: the page for that time alone. */
  readonly buckets: readonly { readonly start: string; readonly href: string; readonly sessions: number; readonly minutes: number }[];
}

export interface FiguresView {
  readonly sessions: number;
  readonly minutes: number;
  readonly before: { readonly sessions: number; readonly minutes: number } | null;
  /** Sessions of which this is so, and the page filtered by it. */
  readonly states: readonly { readonly name: 'open' | 'flagged' | 'drafts'; readonly sessions: number; readonly href: string }[];
  readonly time: TimeView;
  readonly charts: readonly ChartView[];
}

/** A filter that is on; `href`: the page without it. */
export interface ChipView {
  readonly filter: ValueKind | 'period' | 'text' | 'device' | 'review' | 'flags' | 'open' | 'purpose';
  readonly value: string;
  /** Of a record, or the second end of a period. */
  readonly name: string | null;
  readonly href: string;
}

/** One filter of several values: those chosen, and what else there is. */
export interface ListFilterView {
  readonly kind: ValueKind;
  readonly chosen: readonly string[];
  readonly options: readonly { readonly value: string; readonly name: string | null }[];
}

export interface FilterFormView {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly review: string;
  readonly flags: string;
  readonly open: string;
  readonly purpose: string;
  readonly device: readonly string[];
  /** As typed, where it is none. */
  readonly deviceName: string;
  /** The first of those there are. */
  readonly devices: readonly { readonly name: string }[];
  readonly sort: Sort;
  readonly lists: readonly ListFilterView[];
  /** Offers figures of single supporters (SPEC F5). */
  readonly people: boolean;
  /** Periods that end today, and all time. */
  readonly periods: readonly {
    readonly name: 'week' | 'month' | 'quarter' | 'year' | 'all';
    readonly href: string;
    readonly isOn: boolean;
  }[];
}

export const sorts = ['newest', 'oldest', 'longest', 'shortest', 'relevance'] as const;
export type Sort = (typeof sorts)[number];

/** Text in pieces; `hit`: it was searched for. */
export type PiecesView = readonly { readonly text: string; readonly hit: boolean }[];

export interface InsightRowView {
  readonly id: string;
  /** The list with its summary at the side. */
  readonly shownAt: string;
  /** The fragment for the side. */
  readonly panel: string;
  readonly title: StatementView;
  readonly titleHits: PiecesView | null;
  readonly excerpt: PiecesView | null;
  /** In a translation alone. */
  readonly variantHit: { readonly language: string; readonly pieces: PiecesView } | null;
  readonly language: SummaryLanguage;
  readonly origin: SummaryView['origin'];
  readonly outcome: Outcome;
  readonly issueTypes: readonly string[];
  readonly applications: readonly string[];
  readonly start: string;
  readonly seconds: number | null;
  readonly device: string;
  readonly customer: string | null;
  readonly supporter: string;
  readonly flags: number;
  readonly openPoints: number;
  readonly isReviewed: boolean;
}

export interface InsightListView {
  readonly rows: readonly InsightRowView[];
  /** Of all pages. */
  readonly total: number;
  readonly sorts: readonly { readonly sort: Sort; readonly href: string; readonly isOn: boolean }[];
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  readonly isFiltered: boolean;
  /** The filter as fields of the form that exports; null: who may not export. */
  readonly exportFields: readonly (readonly [string, string])[] | null;
}

/** What changes while the page stands open. */
export interface LiveProps {
  readonly frame: Frame;
  readonly figures: FiguresView | null;
  readonly list: InsightListView;
  /** Session whose summary stands at the side. */
  readonly selected: string | null;
  /** Asks whether anything is new; null: nothing is awaited here. */
  readonly newsHref: string | null;
}

/** GET /insights */
export interface InsightsPageProps extends Omit<LiveProps, 'selected'> {
  readonly form: FilterFormView;
  readonly chips: readonly ChipView[];
  /** Without any filter. */
  readonly clearHref: string;
  readonly selected: SessionPanelProps | null;
  /** Why the filters are refused. */
  readonly refusal: RefusalView | null;
  /** Leads to sessions that wait for a summary; null: who may not have them written. */
  readonly waiting: number | null;
}
