import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { jobs } from '../schema/jobs.ts';

export type JobRow = typeof jobs.$inferSelect;
export type JobError = NonNullable<JobRow['error']>;

export interface NewJob {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly payload: unknown;
  readonly now: number;
}

/** Queues a job inside the caller's transaction. One that is waiting or running for the same kind and key stays the only one. */
export function enqueue(db: Db, job: NewJob): { readonly id: string; readonly created: boolean } {
  const open = openJob(db, job.kind, job.key);
  if (open) return { id: open.id, created: false };
  const { now, ...rest } = job;
  db.orm
    .insert(jobs)
    .values({ ...rest, status: 'queued', attempts: 0, runAfter: now, createdAt: now })
    .run();
  wakeRunners(db);
  return { id: job.id, created: true };
}

/** Inside the transaction that gives them something to do. It is synchronous: by the time a microtask runs, it is committed (or undone, and nothing is found). */
export function wakeRunners(db: Db): void {
  queueMicrotask(() => {
    for (const wake of db.onWork) wake();
  });
}

export function jobById(db: Db, id: string): JobRow | undefined {
  return db.orm.select().from(jobs).where(eq(jobs.id, id)).get();
}

/** The newest job of that kind and key, whatever became of it. */
export function latestJob(db: Db, kind: string, key: string): JobRow | undefined {
  return db.orm
    .select()
    .from(jobs)
    .where(and(eq(jobs.kind, kind), eq(jobs.key, key)))
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(1)
    .get();
}

function openJob(db: Db, kind: string, key: string): { id: string } | undefined {
  const find = db.sqlite.prepare("SELECT id FROM jobs WHERE kind = ? AND key = ? AND status IN ('queued', 'running')");
  return find.get(kind, key) as { id: string } | undefined;
}

/** 1 = next; null when it does not wait. */
export function positionOf(db: Db, id: string): number | null {
  const ahead = db.sqlite.prepare(
    `SELECT count(*) FROM jobs AS other, jobs AS mine WHERE mine.id = ? AND mine.status = 'queued' AND other.status = 'queued'
     AND (other.run_after, other.rowid) <= (mine.run_after, mine.rowid)`,
  );
  return (ahead.pluck().get(id) as number) || null;
}
