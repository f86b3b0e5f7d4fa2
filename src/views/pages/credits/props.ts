import type { Frame } from '../../layouts/frame-props.ts';

/** Days are YYYY-MM-DD in the company's time zone. */
export interface SourceView {
  readonly kind: 'free' | 'add-on' | 'pack';
  /** Of free ones the month (YYYY-MM), of a pack its id. */
  readonly period: string;
  readonly credits: number;
  readonly left: number;
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface BalanceView {
  readonly left: number;
  readonly free: { readonly left: number; readonly granted: number };
  readonly bought: { readonly left: number; readonly until: string | null };
  readonly sources: readonly SourceView[];
}

export interface ForecastView {
  readonly expected: number;
  readonly left: number;
  readonly leftAtMonthEnd: number;
  readonly runsOutOn: string | null;
  readonly daysSeen: number;
}

/** What to know before reading on; the parameters belong to the code. `clock` and `mark` in milliseconds since 1970. */
export interface WarningView {
  readonly code:
    | 'no-licence'
    | 'licence-untrusted'
    | 'licence-ended'
    | 'tier-without-ai'
    | 'no-credit'
    | 'licence-ends'
    | 'credits-end'
    | 'credits-low'
    | 'clock-back'
    | 'clock-jumped';
  readonly days?: number;
  readonly lastDay?: string;
  readonly left?: number;
  readonly threshold?: number;
  readonly clock?: number;
  readonly mark?: number;
}

export interface DayUseView {
  readonly day: string;
  readonly free: number;
  readonly bought: number;
}

export interface CreditsPageProps {
  readonly frame: Frame;
  readonly balance: BalanceView;
  readonly forecast: ForecastView;
  readonly warnings: readonly WarningView[];
  /** A row for each day, oldest first. */
  readonly use: readonly DayUseView[];
  /** May open AI settings, where the threshold stands. */
  readonly canSet: boolean;
}

export interface GrantView extends Omit<SourceView, 'left'> {
  readonly seq: number;
  readonly at: string;
  readonly file: string;
}

export interface ChargeView {
  readonly seq: number;
  readonly at: string;
  readonly sessionId: string;
  /** The reader may open it. */
  readonly opens: boolean;
  readonly step: 'reserved' | 'settled' | 'released';
  readonly grant: number;
}

export interface LedgerPageProps<Row> {
  readonly frame: Frame;
  /** Newest first. */
  readonly rows: readonly Row[];
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

export interface VerificationPageProps {
  readonly frame: Frame;
  readonly found: {
    readonly broken: { readonly row: 'grant' | 'charge'; readonly seq: number; readonly rule: string } | null;
    readonly grants: number;
    readonly charges: number;
    readonly granted: number;
    readonly spent: number;
  };
}
