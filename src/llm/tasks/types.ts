/** Inputs and results of every task. Nothing here knows what a session is: text, lines and languages only. */

export interface TaskInputs {
  summarize: SummarizeInput;
  translate: TranslateInput;
}

export interface TaskResults {
  summarize: SummarizeResult;
  translate: TranslateResult;
}

export type TaskName = keyof TaskInputs;

export interface SummarizeInput {
  /** BCP 47 primary tag of a language with worked examples. */
  readonly language: string;
  /** Worked examples stand before what is asked; false: the engine's adapter answers, which has learnt without them. */
  readonly examples: boolean;
  /** The issue types are the very ones that the adapter learnt: it names one without being told what they mean. */
  readonly learntIssueTypes: boolean;
  /** The log: one event a line, in time order, cleaned, ranked and redacted by the caller. */
  readonly log: readonly string[];
  /** The last lines of talk and notes, for the outcome. */
  readonly ending: readonly string[];
  /** What the customer said first, errors and notes, for the issue type. */
  readonly opening: readonly string[];
  readonly issueTypes: readonly Option[];
  readonly outcomes: readonly WeighedOutcome[];
  /** Nobody found the cause, as the caller knows: it is not asked for, and no guess is told as one. */
  readonly causeUnknown?: boolean;
  /** One line of whoever asked for it: what to tell, never how it is laid out. */
  readonly instruction?: string;
}

/** One of a closed list of choices. */
export interface Option {
  readonly code: string;
  /** One line of English. */
  readonly definition: string;
  /** What people say where it fits, in place of the worked openings that come with the prompt. */
  readonly examples?: readonly string[];
  /** What the caller knows beforehand: added to the logarithm of the model's probability. */
  readonly bonus: number;
}

/** One of the closed list of outcomes, and how much it takes to be chosen. */
export interface WeighedOutcome {
  readonly code: string;
  /** What the caller knows beforehand. */
  readonly bonus: number;
  /** Of each number that a reading of the ending comes to (`featuresOf`). */
  readonly weights: readonly number[];
  /** Less probable than this it is not chosen, although it is the most probable one. 0..1. */
  readonly enough: number;
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

export interface TranslateInput {
  /** Of the sentences; BCP 47 primary tags of languages with worked examples, both. */
  readonly from: string;
  readonly language: string;
  /** One sentence or two each. */
  readonly lines: readonly string[];
}

/** Why a translated sentence was not taken. */
export interface TranslationFault {
  readonly code: 'entity' | 'leak' | 'language' | 'negation' | 'length' | 'empty';
  readonly detail: string;
}

/** `text` is null where the sentence failed its checks twice. */
export interface TranslatedLine {
  readonly text: string | null;
  readonly tries: number;
  readonly fault: TranslationFault | null;
}

export interface TranslateResult {
  /** In the order of the input. */
  readonly lines: readonly TranslatedLine[];
  readonly promptVersion: string;
}
