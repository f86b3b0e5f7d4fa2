import type { Ctx } from '../kit/ctx.ts';
import { handlers } from './handlers.ts';
import { type Runner, type RunnerOptions, startRunner } from './runner.ts';
import { startTimetable } from './timetable.ts';

/** The queue and the timetable of a running server. Call it with the data folder's lock held. */
export function startJobs(ctx: Ctx, options: RunnerOptions = {}): Runner {
  const timetable = startTimetable(ctx);
  const runner = startRunner(ctx, handlers, options);
  return {
    stop() {
      timetable.stop();
      return runner.stop();
    },
  };
}
