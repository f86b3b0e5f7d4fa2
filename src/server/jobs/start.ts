import { isQueuePaused } from '../domain/queue/pause.ts';
import type { Ctx } from '../kit/ctx.ts';
import { hereRenderer, type Renderer } from './exports/renderer.ts';
import { type Lane, lanesWith } from './handlers.ts';
import { type Runner, type RunnerOptions, startRunner } from './runner.ts';
import { startTimetable } from './timetable.ts';

export interface JobsOptions extends RunnerOptions {
  /** Where exports are written. Default: in this process. */
  readonly renderer?: Renderer;
}

/** The queue and the timetable of a running server. Call it with the data folder's lock held. */
export function startJobs(ctx: Ctx, options: JobsOptions = {}): Runner {
  const timetable = startTimetable(ctx);
  const runners = startLanes(ctx, ['model', 'records', 'exports'], options);
  return {
    async stop() {
      timetable.stop();
      await runners.stop();
    },
  };
}

/** The queue alone, and of it only this work: for a command that works in the data folder by itself. */
export function startLanes(ctx: Ctx, names: readonly Lane[], { renderer = hereRenderer, ...options }: JobsOptions = {}): Runner {
  const lanes = lanesWith(renderer);
  // What a killed process left running is taken up once, before any of the runners has begun.
  const runners = names.map((name, index) =>
    startRunner(ctx, lanes[name], {
      ...options,
      alone: index === 0 && options.alone !== false,
      ...(name === 'model' && { isPaused: isQueuePaused }),
    }),
  );
  return {
    async stop() {
      await Promise.all(runners.map((runner) => runner.stop()));
      renderer.close();
    },
  };
}
