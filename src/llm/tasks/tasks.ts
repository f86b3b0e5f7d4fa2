import type { Pen } from '../engine/pen.ts';
import type { Progress } from '../engine/types.ts';
import { summarize } from './summarize.ts';
import { translate } from './translate.ts';
import type { TaskInputs, TaskName, TaskResults } from './types.ts';

/** A task runs inside the child: it reads and writes with the pen, tells how far it is, and returns its result. */
export type Task<T extends TaskName> = (pen: Pen, input: TaskInputs[T], signal: AbortSignal) => AsyncGenerator<Progress, TaskResults[T]>;

/** Every task by its name. */
export const tasks: { readonly [T in TaskName]: Task<T> } = { summarize, translate };
