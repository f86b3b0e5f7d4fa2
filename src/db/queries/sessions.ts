import { and, count, desc, eq, getTableColumns, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { sessions } from '../schema/sessions.ts';
import { summaries } from '../schema/summaries.ts';
import { type Sight, within } from './sight.ts';

export type SessionRow = typeof sessions.$inferSelect;

/** A session and, of its current summary, what a list shows; `title` and the rest are the summary's JSON. */
export interface ListedRow extends SessionRow {
  readonly title: string | null;
  readonly issueTypes: string | null;
  readonly summaryLang: string | null;
  readonly origin: string | null;
  readonly outcome: string | null;
  readonly flags: number | null;
}

export function insertSession(db: Db, row: SessionRow): void {
  db.orm.insert(sessions).values(row).run();
}

/** Without `sight`: whoever asks. */
export function sessionById(db: Db, id: string, sight?: Sight): SessionRow | undefined {
  return db.orm
    .select()
    .from(sessions)
    .where(and(eq(sessions.id, id), sight && within(sight)))
    .get();
}

export function sessionByExternalId(db: Db, source: string, externalId: string): SessionRow | undefined {
  return db.orm
    .select()
    .from(sessions)
    .where(and(eq(sessions.source, source), eq(sessions.externalId, externalId)))
    .get();
}

export function updateSession(db: Db, id: string, change: Partial<Omit<SessionRow, 'id'>>): void {
  db.orm.update(sessions).set(change).where(eq(sessions.id, id)).run();
}

/** Running ones that are captured, or wait for an answer: to this device, or to one with its id that was not registered then. */
export function runningOnDevice(db: Db, device: { readonly id: string; readonly ref: string | null }): SessionRow[] {
  const isThis = device.ref === null ? undefined : and(isNull(sessions.deviceId), eq(sessions.deviceRef, device.ref));
  return db.orm
    .select()
    .from(sessions)
    .where(
      and(eq(sessions.status, 'open'), inArray(sessions.capture, ['captured', 'waiting']), or(eq(sessions.deviceId, device.id), isThis)),
    )
    .all();
}

/** Running ones to which nothing came since. At most 1,000: the rest has its turn next. */
export function idleSessions(db: Db, before: number): SessionRow[] {
  return db.orm
    .select()
    .from(sessions)
    .where(and(eq(sessions.status, 'open'), lt(sessions.activeAt, before)))
    .orderBy(sessions.activeAt)
    .limit(1000)
    .all();
}

export function countSessions(db: Db, sight: Sight = 'all'): number {
  return db.orm.select({ n: count() }).from(sessions).where(within(sight)).get()?.n ?? 0;
}

/** Gives sessions of an address to its account; `email` in lower case. */
export function linkSessions(db: Db, email: string, accountId: string): void {
  db.orm
    .update(sessions)
    .set({ supporterAccountId: accountId })
    .where(and(eq(sessions.supporterEmail, email), isNull(sessions.supporterAccountId)))
    .run();
}

export interface ListPlace {
  readonly startedAt: number;
  readonly id: string;
}

/** Newest first; `before` is the last row of the page before. */
export function listSessions(db: Db, limit: number, before: ListPlace | null, sight: Sight): ListedRow[] {
  const older = before
    ? or(lt(sessions.startedAt, before.startedAt), and(eq(sessions.startedAt, before.startedAt), lt(sessions.id, before.id)))
    : undefined;
  return db.orm
    .select({
      ...getTableColumns(sessions),
      title: sql<string | null>`json_extract(${summaries.content}, '$.title')`,
      issueTypes: sql<string | null>`json_extract(${summaries.content}, '$.issueTypes')`,
      flags: sql<number | null>`json_array_length(${summaries.content}, '$.flags')`,
      summaryLang: summaries.language,
      origin: summaries.origin,
      outcome: summaries.outcome,
    })
    .from(sessions)
    .leftJoin(summaries, and(eq(summaries.sessionId, sessions.id), eq(summaries.isCurrent, true)))
    .where(and(older, within(sight)))
    .orderBy(desc(sessions.startedAt), desc(sessions.id))
    .limit(limit)
    .all();
}
