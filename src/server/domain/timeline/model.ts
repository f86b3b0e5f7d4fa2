/** What the code made of a session's events before any model sees them. Indexes are positions in the session's event list. */

/**
 * A line of the log that the model reads, in time order. `text` is the whole line with its role word ("customer: …",
 * "command: sc query spooler -> STATE: 1 STOPPED"), plain, already shortened; `events` ascending;
 * `weight` says how much it matters (higher stays longer when the log is cut to its budget).
 */
export interface LogLine {
  readonly events: readonly number[];
  readonly role: 'customer' | 'supporter' | 'note' | 'error' | 'command' | 'file' | 'action' | 'window' | 'clipboard' | 'other';
  readonly text: string;
  readonly weight: number;
}

/**
 * What was left out, counted, so that nothing is dropped silently (SPEC E5):
 * number of events = log lines + merged + noise + overBudget.
 */
export interface Omissions {
  /** Events folded into a line beside its first one (repeats). */
  readonly merged: number;
  /** Events that stand in no step: bookkeeping, the desktop, private windows, focus flicker, empty events. */
  readonly noise: number;
  /** Lines that did not fit the budget; their events stand in the steps. */
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

interface Happened {
  /** Application as shown to people; null for talk, files and whatever names none. */
  readonly application: string | null;
  /** Ascending; more than one where repeats were merged. */
  readonly events: readonly number[];
}

export type StepAction = Happened &
  (
    | {
        readonly code: 'command';
        readonly command: string;
        /** The telling lines of the output, exact, separated by line breaks; of a series with changing results, of the last run. */
        readonly output: string | null;
        readonly exitCode: number | null;
        /** The exit code says so, or, where there is none, the output does. */
        readonly failed: boolean;
        readonly times: number;
      }
    | { readonly code: 'window'; readonly title: string; readonly times: number }
    | { readonly code: 'chat'; readonly from: 'supporter' | 'customer' | null; readonly text: string }
    | { readonly code: 'note' | 'error' | 'action' | 'clipboard'; readonly text: string }
    | { readonly code: 'file'; readonly path: string; readonly direction: 'to-device' | 'from-device' | null }
    | { readonly code: 'other'; readonly kind: string; readonly text: string }
  );

export interface Timeline {
  readonly steps: readonly Step[];
  readonly log: Log;
  /** Events that stand in no step: noise, counted in `log.omitted.noise`. */
  readonly left: readonly number[];
}
