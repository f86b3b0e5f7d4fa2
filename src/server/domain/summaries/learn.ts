import type { Ctx } from '../../kit/ctx.ts';
import { learnApplication } from '../applications/learn.ts';

/** One application of a summary in place of another one is a correction of its name; anything else may be about this session alone. */
export function learnNames(ctx: Ctx, before: readonly string[], after: readonly string[]): void {
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  const [from, to] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && from !== undefined && to !== undefined) learnApplication(ctx, { from, to });
}
