import type { JobRow } from '../../db/queries/jobs.ts';
import type { Ctx } from '../kit/ctx.ts';

export type Job = JobRow;

/** Written to the database at most every half second; the last one before the end may be skipped. */
export type Report = (progress: object) => void;

/** Does a job. Throwing fails the attempt; when `signal` aborts, it should throw soon. */
export type Handler = (ctx: Ctx, job: Job, report: Report, signal: AbortSignal) => Promise<void>;

export type Handlers = Readonly<Record<string, Handler>>;
