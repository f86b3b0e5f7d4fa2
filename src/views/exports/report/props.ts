import type { Outcome, PlainTextView, SummaryLanguage } from '../../summary-text/types.ts';

/** A proof of service, equal in shape to the domain's. Times are RFC 3339, days YYYY-MM-DD. */
export interface ProofView {
  readonly from: string;
  readonly to: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly language: SummaryLanguage;
  readonly group: { readonly id: string; readonly name: string | null } | null;
  readonly customer: string | null;
  readonly generatedAt: string;
  readonly sessions: number;
  readonly minutes: number;
  readonly withoutSummary: number;
  readonly drafts: number;
  readonly flagged: number;
  readonly unit: 'day' | 'week' | 'month';
  readonly time: readonly { readonly start: string; readonly sessions: number; readonly minutes: number }[];
  readonly outcomes: readonly ProofCountView[];
  readonly issueTypes: readonly ProofCountView[];
  readonly applications: readonly ProofCountView[];
  readonly supporters: readonly ProofCountView[] | null;
  readonly openPoints: readonly ProofPointView[];
  readonly lines: readonly ProofLineView[];
}

export interface ProofCountView {
  readonly value: string;
  readonly name: string | null;
  readonly sessions: number;
  readonly minutes: number;
}

/** What a summary says, and the language that this is in. */
export interface SaidView {
  readonly said: { readonly text: string | null; readonly plain: PlainTextView | null };
  readonly language: SummaryLanguage;
}

export interface ProofPointView extends SaidView {
  readonly sessionId: string;
  readonly start: string;
  readonly device: string;
}

export interface ProofLineView {
  readonly sessionId: string;
  readonly start: string;
  readonly end: string | null;
  readonly minutes: number;
  readonly device: string;
  readonly customer: string | null;
  readonly title: (SaidView & { readonly isTranslated: boolean }) | null;
  readonly outcome: Outcome | null;
  readonly issueTypes: readonly string[];
  readonly applications: readonly string[];
  readonly ticket: string | null;
  readonly isAi: boolean;
  readonly supporter: string | null;
}
