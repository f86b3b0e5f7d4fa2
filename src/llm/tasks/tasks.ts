import type { OpenPen } from '../engine/pen.ts';
import type { Progress } from '../engine/types.ts';
import { summarize } from './summarize.ts';
import { translate } from './translate.ts';
import type { TaskInputs, TaskName, TaskResults } from './types.ts';

/**
 * A task runs inside the child: it reads and writes with pens, tells how far it is, and returns its result. There is one
 * pen at a time, of the model as it is or with its adapter: what one has read, the next has not.
 */
export type Task<T extends TaskName> = (open: OpenPen, input: TaskInputs[T]) => AsyncGenerator<Progress, TaskResults[T]>;

/** Every task by its name. */
export const tasks: { readonly [T in TaskName]: Task<T> } = { summarize, translate };
