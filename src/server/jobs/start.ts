import type { Ctx } from '../kit/ctx.ts';
import { handlers } from './handlers.ts';
import { type Runner, type RunnerOptions, startRunner } from './runner.ts';

/** The queue of a running server. Call it with the data folder's lock held. */
export function startJobs(ctx: Ctx, options: RunnerOptions = {}): Runner {
  return startRunner(ctx, handlers, options);
}
