/**
 * The engine as the rest of the house sees it: tasks by name, typed messages back. Everything that touches the model
 * runs in a child process; a crash there ends the running tasks with an EngineError and nothing else.
 */
import type { TaskInputs, TaskName, TaskResults } from '../tasks/types.ts';

/** Tokens and time of one task. `tokensCached` were in the model's state already and cost nothing. */
export interface Usage {
  readonly tokensIn: number;
  readonly tokensCached: number;
  readonly tokensOut: number;
  readonly seconds: number;
}

/** What a task tells on its way. */
export type Progress =
  /** `done` of `total` in units of expected work (0..1); `phase` is a code for the catalogues. */
  | { readonly type: 'progress'; readonly phase: 'loading' | 'prefix' | 'reading' | 'writing' | 'choosing'; readonly done: number }
  /** A field as soon as it is written, to be shown while the rest is being written. */
  | { readonly type: 'part'; readonly name: string; readonly text: string };

export type TaskMessage<T extends TaskName> = Progress | { readonly type: 'result'; readonly value: TaskResults[T]; readonly usage: Usage };

export interface EngineModel {
  readonly id: string;
  /** Of the file, hex. */
  readonly sha256: string;
  readonly adapter: EngineAdapter | null;
}

export interface EngineAdapter {
  readonly id: string;
  readonly sha256: string;
  /** BCP 47 primary tags of the languages that it writes better than worked examples make the model write. */
  readonly languages: readonly string[];
}

/** What writes a language beside the model; null: worked examples show the model what to do. */
export function adapterFor<A extends { readonly languages: readonly string[] }>(
  { adapter }: { readonly adapter?: A | null | undefined },
  language: string,
): A | null {
  return adapter?.languages.includes(language) ? adapter : null;
}

export interface EngineState {
  readonly status: 'stopped' | 'starting' | 'ready' | 'waiting';
  readonly model: EngineModel;
  readonly threads: number;
  /** Times the child ended without being asked to, since the engine was made. */
  readonly crashes: number;
  readonly pid: number | null;
}

export interface Engine {
  /** Streams messages and ends with one `result`; throws EngineError. Aborting takes effect within a second. */
  run<T extends TaskName>(task: T, input: TaskInputs[T], options?: { signal?: AbortSignal }): AsyncIterable<TaskMessage<T>>;
  state(): EngineState;
  close(): Promise<void>;
}

export type EngineErrorCode = 'aborted' | 'crashed' | 'no-model' | 'no-memory' | 'bad-input' | 'failed';

export class EngineError extends Error {
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
  }
}
