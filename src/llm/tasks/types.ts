/** Inputs and results of every task. Nothing here knows what a session is: text, lines and languages only. */

export interface TaskInputs {
  summarize: SummarizeInput;
}

export interface TaskResults {
  summarize: SummarizeResult;
}

export type TaskName = keyof TaskInputs;

export interface SummarizeInput {
  /** BCP 47 primary tag of a language with worked examples. */
  readonly language: string;
  /** The log: one event a line, in time order, cleaned, ranked and redacted by the caller. */
  readonly log: readonly string[];
  /** The last lines of talk and notes, for the outcome. */
  readonly ending: readonly string[];
  /** What the customer said first, errors and notes, for the issue type. */
  readonly opening: readonly string[];
  readonly issueTypes: readonly Option[];
  readonly outcomes: readonly Option[];
}

/** One of a closed list of choices. */
export interface Option {
  readonly code: string;
  /** One line of English. */
  readonly definition: string;
  /** What the caller knows beforehand: added to the logarithm of the model's probability. */
  readonly bonus: number;
}

/** Why a written line was not taken as it was. */
export interface LineFault {
  readonly code: 'entity' | 'leak' | 'language' | 'loop' | 'empty' | 'contradiction';
  readonly detail: string;
}

/** `text` is null where the model said "none" / "unknown", or where the line was dropped for its fault. */
export interface WrittenLine {
  readonly text: string | null;
  readonly tries: number;
  readonly fault: LineFault | null;
}

export interface Choice {
  readonly code: string;
  /** Probability among the closed choices, 0..1. */
  readonly probability: number;
}

export interface SummarizeResult {
  readonly problem: WrittenLine;
  readonly cause: WrittenLine;
  readonly done: WrittenLine;
  readonly result: WrittenLine;
  readonly open: WrittenLine;
  readonly title: WrittenLine;
  /** Most probable first. */
  readonly outcome: readonly Choice[];
  readonly issueType: readonly Choice[];
  readonly promptVersion: string;
}
