import { and, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { jobs } from '../schema/jobs.ts';
import { sessions } from '../schema/sessions.ts';
import type { JobRow } from './jobs.ts';
import type { SessionRow } from './sessions.ts';
import { type Sight, within } from './sight.ts';

/** Where work stands among that which is open: what runs first, then by the time from which it may run. */
export interface WorkPlace {
  readonly rank: number;
  readonly runAfter: number;
  readonly row: number;
}

/** Work on a session that waits or runs. */
export interface OpenWork {
  readonly id: string;
  readonly sessionId: string;
  readonly place: WorkPlace;
  /** 1 = next; null = running. */
  readonly position: number | null;
  /** How many of each kind wait up to this one, itself included. */
  readonly upTo: Readonly<Record<'summarize' | 'translate' | 'evaluate', number>>;
}

interface OpenRow extends WorkPlace {
  readonly id: string;
  readonly sessionId: string;
  readonly position: number | null;
  readonly summarize: number;
  readonly translate: number;
  readonly evaluate: number;
}

/** The session that a job is about; null: none. */
const sessionOfJob = sql`CASE ${jobs.kind} WHEN 'summarize' THEN ${jobs.key} ELSE json_extract(${jobs.payload}, '$.sessionId') END`;

function isOneOf(kinds: readonly string[]): SQL {
  return sql`${jobs.kind} IN (SELECT value FROM json_each(${JSON.stringify(kinds)}))`;
}

/** All open work is numbered and counted; what belongs to sessions within sight is answered. */
function openWithin(kinds: readonly string[], sight: Sight, and: SQL): SQL {
  return sql`WITH open AS (
      SELECT id, status = 'queued' AS rank, run_after AS runAfter, rowid AS row, ${sessionOfJob} AS sessionId,
        CASE status WHEN 'queued' THEN row_number() OVER turn END AS position,
        sum(kind = 'summarize') OVER turn AS summarize, sum(kind = 'translate') OVER turn AS translate, sum(kind = 'evaluate') OVER turn AS evaluate
      FROM ${jobs} WHERE status IN ('queued', 'running') AND ${isOneOf(kinds)}
      WINDOW turn AS (PARTITION BY status ORDER BY run_after, rowid ROWS UNBOUNDED PRECEDING))
    SELECT open.* FROM open JOIN ${sessions} ON ${sessions.id} = open.sessionId
    WHERE ${within(sight)} AND ${and}`;
}

interface OpenWanted {
  readonly kinds: readonly string[];
  readonly sight: Sight;
}

/** In the order in which it will run; `after` is the last of the page before. */
export function openWorkRows(
  db: Db,
  { kinds, sight, limit, after }: OpenWanted & { readonly limit: number; readonly after: WorkPlace | null },
): OpenWork[] {
  const { rank, runAfter, row } = after ?? { rank: -1, runAfter: 0, row: 0 };
  const page = sql`(rank, runAfter, row) > (${rank}, ${runAfter}, ${row}) ORDER BY rank, runAfter, row LIMIT ${limit}`;
  return db.orm.all<OpenRow>(openWithin(kinds, sight, page)).map(toOpenWork);
}

export function openWorkById(db: Db, { kinds, sight, id }: OpenWanted & { readonly id: string }): OpenWork | undefined {
  const [row] = db.orm.all<OpenRow>(openWithin(kinds, sight, sql`open.id = ${id}`));
  return row && toOpenWork(row);
}

function toOpenWork({ id, sessionId, position, rank, runAfter, row, summarize, translate, evaluate }: OpenRow): OpenWork {
  return { id, sessionId, position, place: { rank, runAfter, row }, upTo: { summarize, translate, evaluate } };
}

export function runningJobs(db: Db, kinds: readonly string[]): JobRow[] {
  return db.orm
    .select()
    .from(jobs)
    .where(and(eq(jobs.status, 'running'), isOneOf(kinds)))
    .all();
}

/** How much waits and runs: on sessions within sight, or (null) all of it. */
export function countOpen(db: Db, kinds: readonly string[], sight: Sight | null): { readonly running: number; readonly waiting: number } {
  const join = sight === null ? sql`` : sql`JOIN ${sessions} ON ${sessions.id} = ${sessionOfJob}`;
  const seen = sight === null ? sql`1` : sql`${within(sight)}`;
  const [row] = db.orm.all<{ running: number; waiting: number }>(
    sql`SELECT count(*) FILTER (WHERE ${jobs.status} = 'running') AS running, count(*) FILTER (WHERE ${jobs.status} = 'queued') AS waiting
      FROM ${jobs} ${join} WHERE ${jobs.status} IN ('queued', 'running') AND ${isOneOf(kinds)} AND ${seen}`,
  );
  return row ?? { running: 0, waiting: 0 };
}

/** The last that are done, the newest first by the time from which they might run. */
export function finishedJobs(db: Db, limit: number): { readonly kind: string; readonly startedAt: number; readonly finishedAt: number }[] {
  return db.orm.all(
    sql`SELECT kind, started_at AS startedAt, finished_at AS finishedAt FROM ${jobs}
      WHERE status = 'done' AND started_at IS NOT NULL AND finished_at IS NOT NULL ORDER BY run_after DESC LIMIT ${limit}`,
  );
}

/** Given up, not asked for again, and what it was about is still kept. */
function givenUp(sight: Sight): SQL | undefined {
  return and(
    inArray(jobs.status, ['failed', 'dead']),
    isOneOf(['summarize', 'translate']),
    eq(sessions.capture, 'captured'),
    sql`NOT EXISTS (SELECT 1 FROM jobs AS later WHERE later.kind = ${jobs.kind} AND later.key = ${jobs.key}
      AND (later.created_at, later.id) > (${jobs.createdAt}, ${jobs.id}))`,
    within(sight),
  );
}

export interface FailedPlace {
  readonly finishedAt: number;
  readonly id: string;
}

/** The newest first; `before` is the last of the page before. */
export function failedJobs(
  db: Db,
  { sight, limit, before }: { readonly sight: Sight; readonly limit: number; readonly before: FailedPlace | null },
): { readonly job: JobRow; readonly session: SessionRow }[] {
  const older = before
    ? or(lt(jobs.finishedAt, before.finishedAt), and(eq(jobs.finishedAt, before.finishedAt), lt(jobs.id, before.id)))
    : undefined;
  return db.orm
    .select({ job: jobs, session: sessions })
    .from(jobs)
    .innerJoin(sessions, eq(sessions.id, sessionOfJob))
    .where(and(givenUp(sight), older))
    .orderBy(desc(jobs.finishedAt), desc(jobs.id))
    .limit(limit)
    .all();
}

/** Counted up to `most`. */
export function countFailed(db: Db, sight: Sight, most: number): number {
  const some = db.orm
    .select({ id: jobs.id })
    .from(jobs)
    .innerJoin(sessions, eq(sessions.id, sessionOfJob))
    .where(givenUp(sight))
    .limit(most);
  return some.all().length;
}
