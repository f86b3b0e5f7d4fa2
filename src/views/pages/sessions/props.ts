import type { Frame } from '../../layouts/frame-props.ts';
import type { Outcome, PlainTextView, StepView, SummaryLanguage } from '../../summary-text/types.ts';
import type { LifeDone, LifeView, VariantsView } from '../summaries/props.ts';
import type { KeptOut, WhyView } from './decision-props.ts';

/** What the session pages show, as plain data. Times are RFC 3339, durations seconds, event indexes 0-based positions. */
export interface EventView {
  readonly at: string;
  readonly kind: string;
  readonly app?: string | undefined;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly command?: string | undefined;
  readonly output?: string | undefined;
  readonly exitCode?: number | undefined;
  readonly from?: 'supporter' | 'customer' | undefined;
  readonly path?: string | undefined;
  readonly direction?: 'to-device' | 'from-device' | undefined;
}

export interface SessionView {
  /** As it stands in addresses: /sessions/:id. */
  readonly id: string;
  readonly supporter: string;
  readonly customer: { readonly name: string; readonly company: string | null } | null;
  readonly device: string;
  readonly platform: string;
  readonly os: string | null;
  readonly direction: 'incoming' | 'outgoing';
  readonly start: string;
  readonly end: string | null;
  /** BCP 47 tag of what was said, if known. */
  readonly language: string | null;
  readonly eventCount: number;
  /** Number of the ticket that it belongs to, as the sender told it. */
  readonly ticket?: string | null;
}

export interface StatementView {
  readonly by: 'model' | 'code' | 'person';
  readonly text: string | null;
  readonly plain: PlainTextView | null;
  readonly events: readonly number[];
  /** Of a sentence that stayed in another language than the summary's; left out: the summary's. */
  readonly language?: SummaryLanguage | undefined;
}

/** A past session with what it has in common. */
export interface SimilarView {
  readonly id: string;
  readonly title: StatementView;
  readonly language: SummaryLanguage;
  readonly outcome: Outcome;
  readonly start: string;
  readonly device: string;
  readonly types: readonly string[];
  readonly applications: readonly string[];
  readonly words: readonly string[];
}

/** Why a sentence of the model was left out, or what there is to know of the whole summary. */
export const flagCodes = [
  'entity',
  'leak',
  'language',
  'contradiction',
  'loop',
  'empty',
  'over-budget',
  'model-failed',
  'suspicious-text',
] as const;
/** What to doubt in a statement that stands (SPEC E3). */
export const doubtCodes = ['entity', 'number', 'negation', 'contradiction', 'speaker', 'unsupported', 'order'] as const;
export type DoubtCode = (typeof doubtCodes)[number];

export interface FlagView {
  readonly code: (typeof flagCodes)[number] | DoubtCode;
  /** "problem", "cause", "done", "result", "open", "title", "steps" or "summary". */
  readonly field: string;
  readonly detail: string;
  /** Which of the open points or steps. */
  readonly index?: number | undefined;
  /** Of a doubt: where to look. */
  readonly events?: readonly number[] | undefined;
}

export interface ProvenanceView {
  readonly model: string | null;
  readonly modelHash: string | null;
  readonly adapter?: string | undefined;
  readonly adapterHash?: string | undefined;
  readonly promptVersion: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  readonly sourceHash: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly seconds: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** What whoever asked for it added for the model. */
  readonly instruction?: string | undefined;
}

export interface SummaryView {
  readonly language: SummaryLanguage;
  readonly origin: 'model' | 'template' | 'extract';
  readonly title: StatementView;
  readonly problem: StatementView | null;
  readonly cause: StatementView | null;
  readonly done: StatementView | null;
  readonly result: StatementView | null;
  readonly open: readonly StatementView[];
  readonly outcome: Outcome;
  readonly issueTypes: readonly string[];
  readonly applications: readonly string[];
  readonly steps: readonly StepView[];
  readonly flags: readonly FlagView[];
  readonly omitted: { readonly merged: number; readonly noise: number; readonly overBudget: number };
  readonly provenance: ProvenanceView;
  /** Of a variant in another language; left out: as written. */
  readonly translation?: TranslationView | undefined;
}

export interface TranslationView {
  readonly from: SummaryLanguage;
  readonly createdAt: string;
  /** Sentences that stayed as they were, since their translation failed the checks. */
  readonly untranslated: readonly {
    readonly field: string;
    readonly index: number | null;
    readonly code: string;
    readonly detail: string;
  }[];
  readonly provenance: ProvenanceView;
}

export const phases = ['loading', 'prefix', 'reading', 'writing', 'choosing'] as const;

export interface ProgressView {
  /** 1 = next in the queue; null = the model works on it now. */
  readonly position: number | null;
  readonly phase: (typeof phases)[number] | null;
  /** Share of the expected work, 0..1. */
  readonly done: number;
  /** Seconds since the model began; null while waiting. */
  readonly seconds: number | null;
  /** Fields already written, in order: name is a SummaryView field ("problem", "cause", "done", "result", "open", "title"). */
  readonly parts: readonly { readonly name: string; readonly text: string }[];
}

/** Where a session's summary stands. */
export type SummaryState =
  /** `isStale`: events arrived after it was begun (SPEC C7). */
  | { readonly kind: 'ready'; readonly summary: SummaryView; readonly isStale?: boolean; readonly variants?: VariantsView | undefined }
  | { readonly kind: 'working'; readonly progress: ProgressView }
  /** Still running, ended without events, or never asked for. */
  | { readonly kind: 'none'; readonly reason: 'running' | 'no-events' | 'log-deleted' | 'not-generated' }
  /** Rules that are against it: codes of the catalogue `eligibility`. */
  | { readonly kind: 'none'; readonly reason: 'refused'; readonly rules: readonly string[] }
  /** Nothing of the session is kept. */
  | { readonly kind: 'kept-out'; readonly keptOut: KeptOut }
  /** `detail` is a failure's code and parameters for the catalogue. */
  | { readonly kind: 'failed'; readonly code: string; readonly params: Readonly<Record<string, unknown>> };

/** GET /sessions/:id */
export interface SessionPageProps {
  readonly frame: Frame;
  readonly session: SessionView;
  readonly events: readonly EventView[];
  readonly state: SummaryState;
  /** Shows "Generate" / "Generate again": a form that posts to /sessions/:id/summary. */
  readonly canGenerate: boolean;
  readonly why: WhyView;
  /** What can be done with the summary; null: there is none now. */
  readonly life?: LifeView | null;
  readonly similar?: readonly SimilarView[];
  /** What was done with it just now. */
  readonly done?: LifeDone | null;
}

/** GET /sessions/:id/panel (a fragment), and inside the list's aside. */
export interface SessionPanelProps {
  readonly frame: Frame;
  readonly session: SessionView;
  readonly state: SummaryState;
  readonly canGenerate: boolean;
  readonly life: LifeView | null;
  readonly similar: readonly SimilarView[];
  /** The list that it stands beside: where forms lead back to. */
  readonly from: string | null;
  /** The same list with nothing at its side. */
  readonly closeHref: string | null;
  readonly done?: LifeDone | null;
}

/** GET /sessions/:id/progress while it works; `place` comes from the query (?place=page|panel) and says what surrounds the fragment. */
export interface ProgressFragmentProps {
  readonly frame: Frame;
  readonly sessionId: string;
  readonly progress: ProgressView;
  readonly place: 'page' | 'panel';
  /** The list that it stands beside. */
  readonly from?: string | null | undefined;
}

/** GET /sessions/:id/progress while the remote person is asked. */
export interface WaitingFragmentProps {
  readonly frame: Frame;
  readonly sessionId: string;
  readonly state: KeptOut;
  readonly place: 'page' | 'panel';
}

/** GET /sessions/:id/progress when it is no longer working: replaces the progress by the summary (and, on the page, the timeline). */
export interface FinishedFragmentProps {
  readonly frame: Frame;
  readonly session: SessionView;
  readonly events: readonly EventView[];
  readonly state: SummaryState;
  readonly place: 'page' | 'panel';
  /** The list that it stands beside. */
  readonly from?: string | null | undefined;
  readonly canGenerate: boolean;
  readonly why: WhyView;
  readonly life?: LifeView | null;
  readonly similar?: readonly SimilarView[];
}

export interface SessionRow {
  readonly id: string;
  readonly supporter: string;
  readonly customer: string | null;
  readonly device: string;
  readonly platform: string;
  readonly start: string;
  readonly end: string | null;
  readonly state:
    | {
        readonly kind: 'ready';
        readonly title: StatementView;
        readonly language: SummaryLanguage;
        readonly outcome: Outcome;
        readonly issueTypes: readonly string[];
        readonly flags: number;
        readonly origin: SummaryView['origin'];
      }
    | { readonly kind: 'working'; readonly position: number | null; readonly done: number }
    | { readonly kind: 'kept-out'; readonly capture: KeptOut['capture'] }
    | { readonly kind: 'none' | 'failed' };
}

/** GET /sessions?selected=ID&cursor=CURSOR */
export interface SessionListPageProps {
  readonly frame: Frame;
  /** Newest first. */
  readonly rows: readonly SessionRow[];
  readonly total: number;
  /** The session open at the right side, if any. */
  readonly selected: SessionPanelProps | null;
  /** Address of the next, older page; null at the end. */
  readonly olderHref: string | null;
  /** Address of the first page when this is not it. */
  readonly newestHref: string | null;
  /** True while something waits (also for the remote person) or runs: the list then refreshes itself every 3 seconds (fragment GET of the same address, target #session-rows). */
  readonly working: boolean;
  /** Sessions that wait for a summary (SPEC C5); null: who may not have them written. */
  readonly waiting?: number | null;
  /** Address that API clients send sessions to, shown while there is no session: "https://box/api/v1/sessions". */
  readonly ingestAddress: string;
  /** Shows the way to /sessions/import. */
  readonly canImport: boolean;
}
