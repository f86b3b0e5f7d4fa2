import type { StatementField } from '../evidence.ts';

/** A statement as the checks read it. */
export interface Claim {
  readonly field: StatementField;
  readonly text: string;
  readonly sentences: readonly string[];
  /** The events that it says it rests on. */
  readonly events: readonly number[];
}

/** What a check found in a statement. */
export interface Finding {
  readonly code: 'entity' | 'number' | 'negation' | 'contradiction' | 'speaker' | 'unsupported' | 'order';
  /** The words in doubt, as they are written. */
  readonly detail: string;
  /** Where to look: events that say otherwise; without any, those of the statement. */
  readonly events?: readonly number[];
}
