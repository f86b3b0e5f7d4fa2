import type { DeletionTold } from '../../i18n/deletion-text.ts';
import type { Frame } from '../../layouts/frame-props.ts';
import type { RefusalView } from '../accounts/props.ts';

/** Who did something: "account:…", "operator", null for the box itself; the name where one is kept. */
export interface WhoView {
  readonly who: string | null;
  readonly name: string | null;
}

export interface VersionView {
  readonly version: number;
  readonly isCurrent: boolean;
  readonly change: 'written' | 'edited' | 'restored' | 'translated';
  readonly basedOn: number | null;
  readonly by: WhoView;
  /** Of what a model wrote. */
  readonly model: string | null;
  readonly language: string;
  readonly createdAt: string;
  /** Null: a draft. */
  readonly review: (WhoView & { readonly at: string }) | null;
  readonly feedback: { readonly useful: number; readonly notUseful: number };
  /** What the reader said of it. */
  readonly mine: { readonly useful: boolean; readonly reasons: readonly string[] } | null;
}

/** What stands below a summary on its session's page: review, feedback, writing it again, the ways to its versions (SPEC E8). */
export interface LifeView {
  readonly sessionId: string;
  readonly current: VersionView;
  readonly feedbackReasons: readonly string[];
  /** Codes that a summary can be written in. */
  readonly languages: readonly { readonly language: string; readonly measured: boolean }[];
  /** The model in use; null: there is none. */
  readonly model: string | null;
  /** Its captured log was deleted then; what was quoted from it stays. */
  readonly logDeletedAt: string | null;
  /** The list that it stands beside: where forms lead back to; null: the session's page. */
  readonly from: string | null;
  /** The language that it is read in; null: as written. */
  readonly reading: string | null;
  /** Null: the reader may not export it. */
  readonly exports: ExportView | null;
  readonly canEdit: boolean;
  readonly canGenerate: boolean;
  readonly canDeleteSummary: boolean;
  readonly canDeleteLog: boolean;
}

/** A summary's languages (SPEC E4), by code. */
export interface VariantsView {
  readonly sessionId: string;
  /** The list that it stands beside; null: the session's page. */
  readonly from: string | null;
  /** That it was written in, and that which is read. */
  readonly own: string;
  readonly shown: string;
  /** Translations, with how many sentences stayed as they were. */
  readonly made: readonly { readonly language: string; readonly untranslated: number }[];
  /** `position` 1: next; null: the model works on it. `done`: 0..1 */
  readonly underWay: readonly { readonly language: string; readonly position: number | null; readonly done: number }[];
  readonly failed: readonly string[];
  /** Made since the page was asked for. */
  readonly ready: readonly string[];
  /** Empty: who may not ask, or nothing more to ask for. */
  readonly offered: readonly { readonly language: string; readonly measured: boolean }[];
}

/** What a summary can be exported as. */
export interface ExportView {
  readonly formats: readonly string[];
  readonly languages: readonly { readonly language: string; readonly state: 'written' | 'translated' | 'missing' }[];
}

/** GET /sessions/:id/summary/export?format=F&language=L, where it does not exist in that language. */
export interface UntranslatedPageProps {
  readonly frame: Frame;
  readonly sessionId: string;
  readonly format: string;
  readonly language: string;
  /** The translation was asked for. */
  readonly isUnderWay: boolean;
  readonly canTranslate: boolean;
}

export const lifeDone = ['reviewed', 'draft', 'feedback', 'withdrawn', 'restored', 'edited', 'translating'] as const;
export type LifeDone = (typeof lifeDone)[number];

export interface DifferenceView {
  readonly from: number;
  readonly to: number;
  readonly language: string;
  /** Those that differ. */
  readonly fields: readonly {
    readonly field: string;
    readonly kind: 'text' | 'list' | 'steps';
    readonly parts: readonly { readonly text: string; readonly change: 'same' | 'removed' | 'added' }[];
  }[];
}

/** GET /sessions/:id/versions?from=N&to=N */
export interface VersionsPageProps {
  readonly frame: Frame;
  readonly sessionId: string;
  readonly versions: readonly VersionView[];
  readonly difference: DifferenceView | null;
  readonly canEdit: boolean;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

/** What was typed, or what is there. */
export interface TypedSummary {
  readonly title: string;
  readonly problem: string;
  readonly cause: string;
  readonly done: string;
  readonly result: string;
  /** One a line. */
  readonly open: string;
  readonly outcome: string;
  readonly issueType: string;
  readonly secondType: string;
  /** One a line. */
  readonly applications: string;
}

/** GET /sessions/:id/edit */
export interface EditPageProps {
  readonly frame: Frame;
  readonly sessionId: string;
  readonly version: number;
  readonly language: string;
  readonly typed: TypedSummary;
  /** What stood there when the form was opened: what is the same is not changed. */
  readonly was: TypedSummary;
  readonly issueTypes: readonly string[];
  readonly outcomes: readonly string[];
  readonly refusal: RefusalView | null;
  /** Where it leads back to; null: to the session's page. */
  readonly from: string | null;
}

/** GET /sessions/:id/summary/deletion, GET /sessions/:id/log/deletion */
export interface DeletionPageProps {
  readonly frame: Frame;
  readonly sessionId: string;
  /** Each way, with what it takes away and where it is confirmed. */
  readonly ways: readonly { readonly part: 'summary' | 'log' | 'both'; readonly told: DeletionTold; readonly action: string }[];
}
