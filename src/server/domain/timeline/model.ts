/** What the code made of a session's events before any model sees them. Indexes are positions in the session's event list. */

/**
 * A line of the log that the model reads, in time order. `text` is plain, one line, already shortened;
 * `weight` says how much it matters (higher stays longer when the log is cut to its budget).
 */
export interface LogLine {
  readonly events: readonly number[];
  readonly role: 'customer' | 'supporter' | 'note' | 'error' | 'command' | 'file' | 'action' | 'window' | 'clipboard' | 'other';
  readonly text: string;
  readonly weight: number;
}

/** What was left out, counted, so that nothing is dropped silently (SPEC E5). */
export interface Omissions {
  /** Events folded into a line or a step that stands (repeats, focus flicker). */
  readonly merged: number;
  /** Session bookkeeping and private windows, by kind of noise. */
  readonly noise: number;
  /** Lines that had weight and did not fit the budget. */
  readonly overBudget: number;
}

/** The log for the model: lines within the budget (characters), in time order. */
export interface Log {
  readonly lines: readonly LogLine[];
  readonly omitted: Omissions;
}

/** A step: what belongs together (an application, a command and its output, a series on one object). */
export interface Step {
  /** Every event of the step, ascending. */
  readonly events: readonly number[];
  /** Application as shown to people ("Outlook", "PowerShell"), if any. */
  readonly application: string | null;
  readonly start: string;
  readonly end: string;
  /** What happened, as a code and parameters that the views put into words in the summary's language. */
  readonly actions: readonly StepAction[];
}

export type StepAction =
  | { readonly code: 'command'; readonly command: string; readonly output: string | null; readonly exitCode: number | null; readonly failed: boolean; readonly times: number; readonly events: readonly number[] }
  | { readonly code: 'window'; readonly application: string | null; readonly title: string; readonly times: number; readonly events: readonly number[] }
  | { readonly code: 'chat'; readonly from: 'supporter' | 'customer' | null; readonly text: string; readonly events: readonly number[] }
  | { readonly code: 'note' | 'error' | 'action' | 'clipboard'; readonly text: string; readonly events: readonly number[] }
  | { readonly code: 'file'; readonly path: string; readonly direction: 'to-device' | 'from-device' | null; readonly events: readonly number[] }
  | { readonly code: 'other'; readonly kind: string; readonly text: string; readonly events: readonly number[] };

export interface Timeline {
  readonly steps: readonly Step[];
  readonly log: Log;
  /** Events that stand in no step: noise, counted in `log.omitted.noise`. */
  readonly left: readonly number[];
}
