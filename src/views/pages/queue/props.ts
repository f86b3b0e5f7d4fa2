import type { Frame } from '../../layouts/frame-props.ts';

export const queueDone = ['paused', 'resumed', 'cancelled', 'retried'] as const;
export type QueueDone = (typeof queueDone)[number];

interface WorkFacts {
  readonly id: string;
  readonly kind: 'summarize' | 'translate';
  /** Asked for; null: as by itself. */
  readonly language: string | null;
  readonly sessionId: string;
  readonly device: string;
  readonly customer: string | null;
  readonly supporter: string;
  readonly start: string;
}

export interface RunningView extends WorkFacts {
  readonly phase: 'loading' | 'prefix' | 'reading' | 'writing' | 'choosing';
  /** 0 to 1. */
  readonly done: number;
  readonly seconds: number;
  /** Null: not known. */
  readonly secondsLeft: number | null;
}

export interface WaitingView extends WorkFacts {
  readonly position: number;
  /** Until it is done; null: not known. */
  readonly expectedSeconds: number | null;
  /** Why the last attempt failed, where there was one. */
  readonly error: FailureView['error'];
}

export interface FailureView extends WorkFacts {
  readonly at: string | null;
  readonly error: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
}

type Counts = {
  readonly running: number;
  readonly waiting: number;
};

/** What keeps itself up to date. */
export interface LiveQueueProps {
  readonly frame: Frame;
  readonly paused: { readonly at: string; readonly by: string | null } | null;
  readonly seen: Counts;
  /** Work that the reader does not see. */
  readonly others: Counts;
  /** How long a summary took lately; null: not measured. */
  readonly usualSeconds: number | null;
  readonly running: readonly RunningView[];
  readonly waiting: readonly WaitingView[];
  readonly failures: readonly FailureView[];
  /** Null at that end. */
  readonly waitingPages: { readonly first: string | null; readonly next: string | null };
  readonly failurePages: { readonly first: string | null; readonly next: string | null };
  /** Where the page asks for itself again. */
  readonly liveHref: string;
  readonly mayPause: boolean;
  /** Shows "Cancel" and "Try again". */
  readonly mayChange: boolean;
}

/** GET /queue */
export interface QueuePageProps extends LiveQueueProps {
  readonly done: QueueDone | null;
  readonly refusal: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
}
