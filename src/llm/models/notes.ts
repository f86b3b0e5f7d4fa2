import type { SourceReason } from './errors.ts';

/** Bytes of `total` that are there; what was there before counts too. */
export interface Progress {
  readonly phase: 'downloading' | 'copying' | 'checking';
  readonly done: number;
  readonly total: number;
}

/** What happens on the way, for a person to read; codes and parameters, never text. */
export type Note =
  | { readonly code: 'trying'; readonly source: string }
  | { readonly code: 'given-up'; readonly source: string; readonly reason: SourceReason; readonly detail: string }
  | { readonly code: 'resumed'; readonly source: string; readonly bytes: number }
  | { readonly code: 'restarted'; readonly source: string }
  | { readonly code: 'retrying'; readonly source: string; readonly reason: SourceReason; readonly detail: string; readonly seconds: number }
  | { readonly code: 'wrong-hash'; readonly source: string; readonly file: string; readonly expected: string; readonly found: string }
  /** Another process is fetching the same file; this one waits for it. */
  | { readonly code: 'waiting'; readonly file: string; readonly pid: number }
  | { readonly code: 'installed'; readonly file: string };

export type Say = (note: Note) => void;

/** How long a source is waited for; tests make them short. */
export interface Limits {
  /** From the first connect to the first byte. */
  readonly answerMs: number;
  /** Without a byte in the middle of a download. */
  readonly stallMs: number;
  /** Failures in a row, without a byte between them, after which a source is given up. */
  readonly retries: number;
  readonly retryDelayMs: number;
  /** Ranges, or packages, side by side. */
  readonly connections: number;
  /** Smallest range worth a connection of its own. */
  readonly rangeBytes: number;
}

export const usualLimits: Limits = {
  answerMs: 5_000,
  stallMs: 30_000,
  retries: 5,
  retryDelayMs: 1_000,
  connections: 4,
  rangeBytes: 32 * 1024 ** 2,
};

/** What every source gets: where to write, whom to tell, when to stop. */
export interface Bringing {
  /** Name of the source, for notes. */
  readonly source: string;
  readonly bytes: number;
  readonly limits: Limits;
  readonly say: Say;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}
