import { finishedJobs } from '../../../db/queries/queue.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { type ModelKind, modelKinds } from './model.ts';

/** Seconds that one takes; null: none was measured. */
export type Rates = Readonly<Record<ModelKind, number | null>>;

const lookedAt = 200;
const averaged = 20;

/** Shorter ones did without the model (SPEC E5), and say nothing of it. */
const shortest = 1;

/** The average of the last ones of each kind that are done. */
export function measuredRates(ctx: Ctx): Rates {
  const done = finishedJobs(ctx.db, lookedAt).map(({ kind, startedAt, finishedAt }) => ({
    kind,
    seconds: (finishedAt - startedAt) / 1000,
  }));
  const mean = (kind: ModelKind) => {
    const last = done.filter((job) => job.kind === kind && job.seconds >= shortest).slice(0, averaged);
    return last.length === 0 ? null : last.reduce((sum, { seconds }) => sum + seconds, 0) / last.length;
  };
  return Object.fromEntries(modelKinds.map((kind) => [kind, mean(kind)])) as Record<ModelKind, number | null>;
}
