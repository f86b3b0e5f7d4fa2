import type { Step } from '../timeline/model.ts';

export const outcomes = ['solved', 'partly', 'not-solved', 'handed-over', 'unclear'] as const;
export type Outcome = (typeof outcomes)[number];

/** Languages that a summary can be written in from the start; UI languages are a list of their own. */
export const summaryLanguages = ['en', 'de', 'fr', 'pt', 'es', 'it'] as const;
export type SummaryLanguage = (typeof summaryLanguages)[number];

/**
 * A sentence of a summary and the events that it rests on. `text` is null where the code tells instead of the model:
 * then `plain` says what to render, in the summary's language, from the events themselves.
 */
export interface Statement {
  readonly by: 'model' | 'code';
  readonly text: string | null;
  readonly plain: PlainText | null;
  /** Positions in the session's event list, ascending. */
  readonly events: readonly number[];
}

/** Text that the views put into words, so that no translated text is stored. */
export type PlainText =
  | { readonly code: 'quote'; readonly from: 'customer' | 'supporter' | 'note' | 'error' | 'window' | 'command'; readonly text: string }
  | { readonly code: 'nothing-said' }
  | { readonly code: 'used'; readonly applications: readonly string[] }
  | { readonly code: 'ran'; readonly commands: readonly string[] };

/** A check's finding: why a sentence of the model was not used. `field` names the statement ("problem", "cause", "done", "result", "open", "title") or "summary". */
export interface Flag {
  readonly code: 'entity' | 'leak' | 'language' | 'contradiction' | 'loop' | 'empty' | 'over-budget' | 'model-failed';
  readonly field: string;
  readonly detail: string;
}

/** Where a summary comes from (SPEC E7). Times are UTC; hashes are SHA-256 in hex. */
export interface Provenance {
  readonly model: string | null;
  readonly modelHash: string | null;
  readonly promptVersion: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  readonly sourceHash: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly seconds: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
}

/** What is written about one session (SPEC E2). `origin`: by the model; "template" for a few events (E5); "extract" when the model failed (E6). */
export interface SummaryContent {
  readonly language: SummaryLanguage;
  readonly origin: 'model' | 'template' | 'extract';
  readonly title: Statement;
  readonly problem: Statement | null;
  /** null: the log does not tell. */
  readonly cause: Statement | null;
  readonly done: Statement | null;
  readonly result: Statement | null;
  readonly open: readonly Statement[];
  readonly outcome: Outcome;
  /** One or two codes of the taxonomy. */
  readonly issueTypes: readonly string[];
  readonly applications: readonly string[];
  readonly steps: readonly Step[];
  readonly flags: readonly Flag[];
  readonly omitted: { readonly merged: number; readonly noise: number; readonly overBudget: number };
  readonly provenance: Provenance;
}
