import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { audit } from '../schema/audit.ts';
import { creditCharges, creditGrants, creditWarnings } from '../schema/credits.ts';

export type GrantRow = typeof creditGrants.$inferSelect;
export type ChargeRow = typeof creditCharges.$inferSelect;

/** A grant and what is left of it. */
export interface LiveGrant extends GrantRow {
  readonly remaining: number;
}

export type NewGrant = Omit<GrantRow, 'seq' | 'credits' | 'afterCharge'>;

const grantColumns = `seq, kind, period, up_to AS upTo, credits, starts_on AS startsOn, ends_on AS endsOn, file_id AS fileId,
  after_charge AS afterCharge, day, at`;
const chargeColumns = `seq, session_id AS sessionId, attempt, step, grant_seq AS grantSeq, place, remaining, day, latest_day AS latestDay, at`;

/** Reads of one grant's last row by index, so that a ledger of any length costs the same. */
const remaining = `coalesce((SELECT remaining FROM credit_charges WHERE grant_seq = g.seq ORDER BY place DESC LIMIT 1), g.credits)`;

/**
 * Brings a period up to an amount, in one statement: whoever comes second, of whatever process, adds nothing.
 * @returns undefined when the period has that much already.
 */
export function addGrant(db: Db, grant: NewGrant): GrantRow | undefined {
  const insert = db.sqlite.prepare(
    `INSERT INTO credit_grants (seq, kind, period, up_to, credits, starts_on, ends_on, file_id, after_charge, day, at)
     SELECT (SELECT coalesce(max(seq), 0) + 1 FROM credit_grants), @kind, @period, @upTo, @upTo - coalesce(sum(credits), 0),
       @startsOn, @endsOn, @fileId, (SELECT coalesce(max(seq), 0) FROM credit_charges), @day, @at
     FROM credit_grants WHERE kind = @kind AND period = @period HAVING @upTo > coalesce(sum(credits), 0)
     RETURNING ${grantColumns}`,
  );
  return insert.get(grant) as GrantRow | undefined;
}

/** What a period has been granted so far. */
export function grantedFor(db: Db, kind: GrantRow['kind'], period: string): number {
  const sum = db.sqlite.prepare('SELECT coalesce(sum(credits), 0) FROM credit_grants WHERE kind = ? AND period = ?');
  return sum.pluck().get(kind, period) as number;
}

/** Grants that are not over on that day, begun or not; the oldest first. */
export function liveGrants(db: Db, latestDay: string): LiveGrant[] {
  return db.sqlite
    .prepare(`SELECT ${grantColumns}, ${remaining} AS remaining FROM credit_grants g WHERE ends_on > ? ORDER BY seq`)
    .all(latestDay) as LiveGrant[];
}

export interface NewCharge {
  readonly sessionId: string;
  readonly day: string;
  readonly latestDay: string;
  readonly at: number;
}

/**
 * Reserves one credit of the grant that is over first, free before bought on a tie (SPEC D5), in one statement: what it
 * read cannot have changed when it writes. Reading first and writing then has spent twice the credits there were.
 * @returns undefined when nothing is left, or the session has an open or settled charge.
 */
export function reserve(db: Db, charge: NewCharge): ChargeRow | undefined {
  const insert = db.sqlite.prepare(
    `INSERT INTO credit_charges (seq, session_id, attempt, step, grant_seq, place, remaining, day, latest_day, at)
     SELECT (SELECT coalesce(max(seq), 0) + 1 FROM credit_charges), @sessionId,
       (SELECT coalesce(max(attempt), 0) + 1 FROM credit_charges WHERE session_id = @sessionId), 'reserved', g.seq,
       (SELECT coalesce(max(place), 0) + 1 FROM credit_charges WHERE grant_seq = g.seq), ${remaining} - 1, @day, @latestDay, @at
     FROM credit_grants g
     WHERE starts_on <= @day AND ends_on > @latestDay AND ${remaining} > 0
       AND coalesce((SELECT step FROM credit_charges WHERE session_id = @sessionId ORDER BY seq DESC LIMIT 1), 'released') = 'released'
     ORDER BY ends_on, kind <> 'free', seq LIMIT 1
     RETURNING ${chargeColumns}`,
  );
  return insert.get(charge) as ChargeRow | undefined;
}

/** Settles or releases the session's open charge; undefined when it has none. */
export function closeCharge(db: Db, charge: NewCharge & { readonly step: 'settled' | 'released' }): ChargeRow | undefined {
  const insert = db.sqlite.prepare(
    `INSERT INTO credit_charges (seq, session_id, attempt, step, grant_seq, place, remaining, day, latest_day, at)
     SELECT (SELECT max(seq) + 1 FROM credit_charges), @sessionId, open.attempt, @step, g.seq,
       (SELECT max(place) + 1 FROM credit_charges WHERE grant_seq = g.seq),
       ${remaining} + CASE @step WHEN 'released' THEN 1 ELSE 0 END, @day, @latestDay, @at
     FROM (SELECT * FROM credit_charges WHERE session_id = @sessionId ORDER BY seq DESC LIMIT 1) open
     JOIN credit_grants g ON g.seq = open.grant_seq WHERE open.step = 'reserved'
     RETURNING ${chargeColumns}`,
  );
  return insert.get(charge) as ChargeRow | undefined;
}

/** The session's newest row, which says how it stands. */
export function lastCharge(db: Db, sessionId: string): ChargeRow | undefined {
  return db.orm.select().from(creditCharges).where(eq(creditCharges.sessionId, sessionId)).orderBy(desc(creditCharges.seq)).get();
}

/** Reservations of grants not yet over that were neither settled nor released, made before a time; oldest first. */
export function openReservations(db: Db, latestDay: string, before: number): { readonly sessionId: string; readonly at: number }[] {
  return db.sqlite
    .prepare(
      `SELECT c.session_id AS sessionId, c.at FROM credit_grants g JOIN credit_charges c ON c.grant_seq = g.seq
       WHERE g.ends_on > ? AND c.step = 'reserved' AND c.at < ? AND NOT EXISTS (
         SELECT 1 FROM credit_charges e WHERE e.session_id = c.session_id AND e.attempt = c.attempt AND e.step <> 'reserved')
       ORDER BY c.seq`,
    )
    .all(latestDay, before) as { sessionId: string; at: number }[];
}

export interface DayUse {
  readonly day: string;
  readonly kind: GrantRow['kind'];
  readonly credits: number;
}

/** Charges that stand, by the day they were reserved on, from a day on. Days without any are left out. */
export function useByDay(db: Db, from: string): DayUse[] {
  return db.sqlite
    .prepare(
      `SELECT c.day, g.kind, count(*) AS credits FROM credit_charges c JOIN credit_grants g ON g.seq = c.grant_seq
       WHERE c.day >= ? AND c.step = 'reserved' AND NOT EXISTS (
         SELECT 1 FROM credit_charges e WHERE e.session_id = c.session_id AND e.attempt = c.attempt AND e.step = 'released')
       GROUP BY c.day, g.kind ORDER BY c.day, g.kind`,
    )
    .all(from) as DayUse[];
}

/** Oldest first, `limit` at a time. */
export function grantsAfter(db: Db, seq: number, limit: number): GrantRow[] {
  return db.orm.select().from(creditGrants).where(gt(creditGrants.seq, seq)).orderBy(asc(creditGrants.seq)).limit(limit).all();
}

/** Oldest first, `limit` at a time. */
export function chargesAfter(db: Db, seq: number, limit: number): ChargeRow[] {
  return db.orm.select().from(creditCharges).where(gt(creditCharges.seq, seq)).orderBy(asc(creditCharges.seq)).limit(limit).all();
}

/** What the audit log tells of the ledger's rows, oldest first, `limit` at a time. */
export function ledgerRecordsAfter(db: Db, seq: number, limit: number): (typeof audit.$inferSelect)[] {
  const ofLedger = and(inArray(audit.noun, ['grant', 'charge']), gt(audit.seq, seq));
  return db.orm.select().from(audit).where(ofLedger).orderBy(asc(audit.seq)).limit(limit).all();
}

/** Newest first. */
export function grantsBefore(db: Db, seq: number, limit: number): GrantRow[] {
  return db.orm.select().from(creditGrants).where(lt(creditGrants.seq, seq)).orderBy(desc(creditGrants.seq)).limit(limit).all();
}

/** Newest first. */
export function chargesBefore(db: Db, seq: number, limit: number): ChargeRow[] {
  return db.orm.select().from(creditCharges).where(lt(creditCharges.seq, seq)).orderBy(desc(creditCharges.seq)).limit(limit).all();
}

/** False: it was given before. */
export function addWarning(db: Db, key: string, at: number): boolean {
  return db.orm.insert(creditWarnings).values({ key, at }).onConflictDoNothing().run().changes > 0;
}
