import type { Frame } from '../../layouts/frame-props.ts';

/** Days as the form has them: "2026-03-02"; empty: open at that end. */
export interface PeriodView {
  readonly from: string;
  readonly to: string;
}

export interface LateView {
  readonly id: string;
  readonly device: string;
  readonly supporter: string;
  readonly start: string;
  readonly events: number;
  /** Codes of the rules that are against it now. */
  readonly reasons: readonly string[];
  /** What became of the last try. */
  readonly last: {
    readonly status: string;
    readonly error: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
  } | null;
}

/** GET /late-summaries */
export interface LatePageProps {
  readonly frame: Frame;
  readonly rows: readonly LateView[];
  /** Up to 1,000; one more says that there are more. */
  readonly total: number;
  readonly period: PeriodView;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
  /** What was just queued, and what stayed behind. */
  readonly done: { readonly queued: number; readonly stayed: number } | null;
}

/** GET /late-summaries/forecast */
export interface LateForecastPageProps {
  readonly frame: Frame;
  readonly period: PeriodView;
  /** Ids that were ticked; null: all of the period. */
  readonly sessions: readonly string[] | null;
  readonly forecast: {
    readonly queued: number;
    readonly staying: number;
    readonly reasons: readonly { readonly reason: string; readonly sessions: number }[];
    readonly beyond: number;
    /** How many are queued at a time. */
    readonly limit: number;
    readonly credits: { readonly needed: number; readonly left: number };
  } | null;
}
