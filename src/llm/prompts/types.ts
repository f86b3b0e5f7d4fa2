/** The lines a summary is written in, in the order in which the model writes them. */
export const fields = ['problem', 'cause', 'done', 'result', 'open', 'title'] as const;
export type Field = (typeof fields)[number];

/** What stands before a question: the instruction alone (the adapter knows the rest), or worked examples too. */
export interface Guidance {
  readonly examples: boolean;
}

/** What the model needs to write a summary in one language; written by native standards, never translated by machine at run time. */
export interface LanguagePrompt {
  readonly instruction: string;
  readonly labels: Readonly<Record<Field, string>>;
  /** Words that mean "the log does not tell" (cause) and "nothing is left" (open). */
  readonly unknown: string;
  readonly none: string;
  /** How the result begins, by the outcome that was chosen: so that the two never contradict each other. */
  readonly leads: Readonly<Record<string, string>>;
  /** How success is claimed: not in a result or title of a session that ended otherwise, unless denied ("not solved"). */
  readonly success: readonly string[];
  /** One answer for each of the worked logs, in their order. */
  readonly answers: readonly Readonly<Record<Field, string>>[];
  /** Words of the answers that belong to the worked logs alone: in any other summary they are leaked. Lower case, stems. */
  readonly telltales: readonly string[];
}
