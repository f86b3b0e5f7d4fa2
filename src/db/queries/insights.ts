import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { deviceGroups, devices } from '../schema/devices.ts';
import { groupMembers } from '../schema/groups.ts';
import { insights, insightValues } from '../schema/insights.ts';
import { sessions } from '../schema/sessions.ts';
import { summaries } from '../schema/summaries.ts';
import type { ValueKind } from './insight-keep.ts';
import type { SessionRow } from './sessions.ts';
import { type Sight, within } from './sight.ts';
import type { SummaryRow } from './summaries.ts';

export interface InsightRow {
  readonly n: number;
  readonly session: SessionRow;
  readonly summary: SummaryRow;
  readonly group: { readonly id: string; readonly name: string } | null;
}

/** By number; those that are not within sight are left out. */
export function insightRows(db: Db, ns: readonly number[], sight: Sight): Map<number, InsightRow> {
  const rows = db.orm
    .select({ n: insights.n, session: sessions, summary: summaries, group: { id: deviceGroups.id, name: deviceGroups.name } })
    .from(insights)
    // In this order: left to itself, SQLite begins with every current summary there is.
    .crossJoin(sessions)
    .crossJoin(summaries)
    .leftJoin(devices, eq(devices.id, sessions.deviceId))
    .leftJoin(deviceGroups, eq(deviceGroups.id, devices.groupId))
    .where(
      and(
        inArray(insights.n, [...ns]),
        eq(sessions.id, insights.sessionId),
        eq(summaries.sessionId, sessions.id),
        sql`${summaries.isCurrent} = 1`,
        within(sight),
      ),
    )
    .all();
  return new Map(rows.map((row) => [row.n, row]));
}

/** Numbers of values; what no insight has, has none. */
export function idsOfValues(db: Db, kind: ValueKind, values: readonly string[]): number[] {
  if (values.length === 0) return [];
  return db.orm
    .select({ id: insightValues.id })
    .from(insightValues)
    .where(and(eq(insightValues.kind, kind), inArray(insightValues.value, [...values])))
    .all()
    .map(({ id }) => id);
}

/** Those of the accounts whose sessions are seen. */
export function supportersWithin(db: Db, { accountId, groups }: Exclude<Sight, 'all'>): number[] {
  const own = sql`select ${accountId}`;
  const shared = sql`union select theirs.account_id from ${groupMembers} as mine join ${groupMembers} as theirs on theirs.group_id = mine.group_id where mine.account_id = ${accountId}`;
  return db.orm
    .select({ id: insightValues.id })
    .from(insightValues)
    .where(and(eq(insightValues.kind, 'supporter'), sql`${insightValues.value} in (${groups ? sql`${own} ${shared}` : own})`))
    .all()
    .map(({ id }) => id);
}

/** The group of each device that has one; of these groups, or of all. */
export function groupsOfDevices(db: Db, groups: readonly string[] | null): { id: number; group: string }[] {
  return db.orm
    .select({ id: insightValues.id, group: sql<string>`${devices.groupId}` })
    .from(insightValues)
    .innerJoin(devices, eq(devices.id, insightValues.value))
    .where(and(eq(insightValues.kind, 'device'), groups === null ? isNotNull(devices.groupId) : inArray(devices.groupId, [...groups])))
    .all();
}

export function valuesOfKind(db: Db, kind: ValueKind): string[] {
  return db.orm
    .select({ value: insightValues.value })
    .from(insightValues)
    .where(eq(insightValues.kind, kind))
    .all()
    .map(({ value }) => value);
}

/** Insights whose words fit a query of FTS5, in the order of their numbers; with `limit`, the newest. */
export function matching(db: Db, query: string, limit: number | null = null): number[] {
  if (limit === null)
    return db.sqlite.prepare('SELECT rowid FROM insight_texts WHERE insight_texts MATCH ?').pluck().all(query) as number[];
  const newest = db.sqlite.prepare('SELECT rowid FROM insight_texts WHERE insight_texts MATCH ? ORDER BY rowid DESC LIMIT ?');
  return newest.pluck().all(query, limit) as number[];
}

/** The same, of the insights with numbers from one to another, both included. */
export function matchingBetween(db: Db, query: string, first: number, last: number): number[] {
  const between = 'SELECT rowid FROM insight_texts WHERE insight_texts MATCH ? AND rowid BETWEEN ? AND ?';
  return db.sqlite.prepare(between).pluck().all(query, first, last) as number[];
}

/** The greatest number of an insight; 0: there is none. */
export function lastInsight(db: Db): number {
  return db.sqlite.prepare('SELECT coalesce(max(n), 0) FROM insights').pluck().get() as number;
}

export function insightNumber(db: Db, sessionId: string): number | undefined {
  return db.orm.select({ n: insights.n }).from(insights).where(eq(insights.sessionId, sessionId)).get()?.n;
}
