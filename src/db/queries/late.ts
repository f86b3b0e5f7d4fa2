import { and, asc, count, desc, gte, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { jobs } from '../schema/jobs.ts';
import { sessions } from '../schema/sessions.ts';
import type { ListPlace, SessionRow } from './sessions.ts';
import { type Sight, within } from './sight.ts';

/** Which of those that wait for a summary; times are of the session's start, both included. */
export interface LateWanted {
  readonly sight: Sight;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly ids?: readonly string[] | undefined;
}

/**
 * Captured, ended, with events and without a summary, and none is being written (SPEC C5). The first part is word for word
 * that of the index `sessions_late`, so that the cost is that of the sessions that wait, however many there are.
 */
function waiting({ sight, from, to, ids }: LateWanted): SQL | undefined {
  return and(
    sql`capture = 'captured' and ${sessions}.status = 'ended' and event_count > 0 and is_summarized = 0`,
    sql`not exists (select 1 from ${jobs} where ${jobs.kind} = 'summarize' and ${jobs.key} = ${sessions.id} and ${jobs}.status in ('queued', 'running'))`,
    from === undefined ? undefined : gte(sessions.startedAt, from),
    to === undefined ? undefined : lte(sessions.startedAt, to),
    ids && inArray(sessions.id, [...ids]),
    within(sight),
  );
}

/** Counted up to `most`: a page must not read every one of them. */
export function countLate(db: Db, wanted: LateWanted, most: number): number {
  const some = db.orm.select({ id: sessions.id }).from(sessions).where(waiting(wanted)).limit(most).as('some');
  return db.orm.select({ n: count() }).from(some).get()?.n ?? 0;
}

/** Newest first; `before` is the last row of the page before. */
export function lateSessions(db: Db, wanted: LateWanted, limit: number, before: ListPlace | null): SessionRow[] {
  const older = before
    ? or(lt(sessions.startedAt, before.startedAt), and(sql`${sessions.startedAt} = ${before.startedAt}`, lt(sessions.id, before.id)))
    : undefined;
  const rows = db.orm
    .select()
    .from(sessions)
    .where(and(waiting(wanted), older));
  return rows.orderBy(desc(sessions.startedAt), desc(sessions.id)).limit(limit).all();
}

/** The oldest first: their events go first. */
export function oldestLate(db: Db, wanted: LateWanted, limit: number): SessionRow[] {
  return db.orm.select().from(sessions).where(waiting(wanted)).orderBy(asc(sessions.startedAt), asc(sessions.id)).limit(limit).all();
}
