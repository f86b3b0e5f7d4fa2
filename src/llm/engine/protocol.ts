/** What parent and child say to each other over the fork's IPC channel. */
import type { TaskInputs, TaskName } from '../tasks/types.ts';
import type { EngineErrorCode, TaskMessage } from './types.ts';

export interface StartOptions {
  readonly modelPath: string;
  /** SHA-256 of the model file, hex: kept states are tied to it. */
  readonly modelHash: string;
  /** What the model learnt for this program, beside its weights: for the tasks that ask for it. */
  readonly adapter: { readonly path: string; readonly sha256: string } | null;
  /** Where the evaluated prefixes are kept, one file a prefix. */
  readonly stateFolder: string;
  readonly threads: number;
  /** Tokens of one sequence. */
  readonly contextSize: number;
}

export type ToChild =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'run'; readonly id: number; readonly task: TaskName; readonly input: TaskInputs[TaskName] }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromChild =
  | { readonly kind: 'ready' }
  | { readonly kind: 'message'; readonly id: number; readonly message: TaskMessage<TaskName> }
  | { readonly kind: 'done'; readonly id: number }
  | { readonly kind: 'error'; readonly id: number | null; readonly code: EngineErrorCode; readonly message: string };
