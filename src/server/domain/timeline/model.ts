import { z } from 'zod';
import type { Frozen } from '../../kit/frozen.ts';
import { timeText } from '../../kit/time-text.ts';

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

const positions = z.array(z.int().min(0));

const happened = {
  application: z.string().nullable().describe('As shown to people; null for talk, files and whatever names none.'),
  events: positions.describe('Ascending; more than one where repeats were merged.'),
};

const stepActionSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('command'),
    command: z.string(),
    output: z
      .string()
      .nullable()
      .describe('The telling lines of the output, exact, separated by line breaks; of a series with changing results, of the last run.'),
    exitCode: z.int().nullable(),
    failed: z.boolean().describe('The exit code says so, or, where there is none, the output does.'),
    times: z.int(),
    ...happened,
  }),
  z.object({ code: z.literal('window'), title: z.string(), times: z.int(), ...happened }),
  z.object({ code: z.literal('chat'), from: z.enum(['supporter', 'customer']).nullable(), text: z.string(), ...happened }),
  z.object({ code: z.enum(['note', 'error', 'action', 'clipboard']), text: z.string(), ...happened }),
  z.object({ code: z.literal('file'), path: z.string(), direction: z.enum(['to-device', 'from-device']).nullable(), ...happened }),
  z.object({ code: z.literal('other'), kind: z.string(), text: z.string(), ...happened }),
]);

/** A step: what belongs together (an application, a command and its output, a series on one object). */
export const stepSchema = z
  .object({
    events: positions.describe('Every event of the step, ascending.'),
    application: z.string().nullable().describe('As shown to people ("Outlook", "PowerShell").'),
    start: timeText,
    end: timeText,
    actions: z.array(stepActionSchema).describe("What happened, as codes and parameters that a reader's side puts into words."),
  })
  .meta({ id: 'Step' });

export type Step = Frozen<z.infer<typeof stepSchema>>;
export type StepAction = Frozen<z.infer<typeof stepActionSchema>>;

export interface Timeline {
  readonly steps: readonly Step[];
  readonly log: Log;
  /** Events that stand in no step: noise, counted in `log.omitted.noise`. */
  readonly left: readonly number[];
}
