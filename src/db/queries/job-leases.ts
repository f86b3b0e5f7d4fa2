import type { SQL } from 'drizzle-orm';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { jobs } from '../schema/jobs.ts';
import type { JobError, JobRow } from './jobs.ts';

export interface Lease {
  readonly id: string;
  readonly lease: string;
}

/** Takes the next waiting job of these kinds, in one statement, so that nobody else has it too. An attempt is counted. */
export function claim(db: Db, kinds: readonly string[], lease: string, now: number, until: number): JobRow | undefined {
  const next = sql`(SELECT id FROM jobs WHERE status = 'queued' AND run_after <= ${now} AND kind IN (SELECT value FROM json_each(${JSON.stringify(kinds)}))
    ORDER BY run_after, rowid LIMIT 1)`;
  return db.orm
    .update(jobs)
    .set({ status: 'running', attempts: sql`attempts + 1`, lease, leaseUntil: until, startedAt: now, progress: null, error: null })
    .where(and(eq(jobs.id, next as unknown as string), eq(jobs.status, 'queued')))
    .returning(getTableColumns(jobs))
    .get();
}

/** False: the lease is lost (released, or the job cancelled); stop working. */
export function heartbeat(db: Db, held: Lease, until: number): boolean {
  return change(db, held, { leaseUntil: until });
}

export function writeProgress(db: Db, held: Lease, progress: unknown): boolean {
  return change(db, held, { progress });
}

export function complete(db: Db, held: Lease, now: number): boolean {
  return change(db, held, { status: 'done', finishedAt: now, lease: null, leaseUntil: null, progress: null });
}

/** Waits until `runAfter` for its next attempt. */
export function retryLater(db: Db, held: Lease, error: JobError, runAfter: number): boolean {
  return change(db, held, { status: 'queued', runAfter, error, lease: null, leaseUntil: null, progress: null });
}

/** No further attempt. `failed`: trying again cannot help. `dead`: tried often enough. */
export function giveUp(db: Db, held: Lease, status: 'failed' | 'dead', error: JobError, now: number): boolean {
  return change(db, held, { status, error, finishedAt: now, lease: null, leaseUntil: null, progress: null });
}

/** Back to its place in the queue, as if never claimed. */
export function returnToQueue(db: Db, held: Lease): boolean {
  return change(db, held, { status: 'queued', attempts: sql`attempts - 1`, lease: null, leaseUntil: null, progress: null });
}

type Change = { [K in keyof JobRow]?: JobRow[K] | SQL };

function change(db: Db, held: Lease, values: Change): boolean {
  const mine = and(eq(jobs.id, held.id), eq(jobs.lease, held.lease), eq(jobs.status, 'running'));
  return db.orm.update(jobs).set(values).where(mine).run().changes > 0;
}

/**
 * Jobs whose runner is gone (lease older than `now`; `all`: every running one, for whoever knows to be alone) wait
 * again; one that had its `maxAttempts` is dead. Answers how many of each.
 */
export function releaseLost(db: Db, now: number, maxAttempts: number, all: boolean): { readonly queued: number; readonly dead: number } {
  const lost = "status = 'running' AND (lease_until <= @now OR @all = 1)";
  const clear = 'lease = NULL, lease_until = NULL, progress = NULL';
  const input = { now, maxAttempts, all: all ? 1 : 0 };
  const dead = db.sqlite.prepare(
    `UPDATE jobs SET status = 'dead', finished_at = @now, error = '{"code":"internal","params":{"requestId":"' || id || '"}}', ${clear}
     WHERE ${lost} AND attempts >= @maxAttempts`,
  );
  const queued = db.sqlite.prepare(`UPDATE jobs SET status = 'queued', ${clear} WHERE ${lost} AND attempts < @maxAttempts`);
  return { dead: dead.run(input).changes, queued: queued.run(input).changes };
}

/** True if it was waiting or running. */
export function cancel(db: Db, id: string, now: number): boolean {
  const stop = db.sqlite.prepare(
    `UPDATE jobs SET status = 'cancelled', finished_at = ?, lease = NULL, lease_until = NULL, progress = NULL
     WHERE id = ? AND status IN ('queued', 'running')`,
  );
  return stop.run(now, id).changes > 0;
}

/** When the next waiting job of these kinds may run, in milliseconds since 1970. */
export function nextRunAt(db: Db, kinds: readonly string[]): number | null {
  const next = db.sqlite.prepare("SELECT min(run_after) FROM jobs WHERE status = 'queued' AND kind IN (SELECT value FROM json_each(?))");
  return next.pluck().get(JSON.stringify(kinds)) as number | null;
}
