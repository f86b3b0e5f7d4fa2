import { and, asc, desc, eq, inArray, lt, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { exportItems, exports } from '../schema/exports.ts';
import { insights } from '../schema/insights.ts';
import { sessions } from '../schema/sessions.ts';
import { type Sight, within } from './sight.ts';

export type ExportRow = typeof exports.$inferSelect;
export type ExportItemRow = typeof exportItems.$inferSelect;
export type ExportState = ExportRow['state'];
export type ItemState = ExportItemRow['state'];

/** With its summaries in this order, all waiting. */
export function insertExport(db: Db, row: ExportRow, sessionIds: readonly string[]): void {
  db.orm.insert(exports).values(row).run();
  const insert = db.sqlite.prepare("INSERT INTO export_items (export_id, n, session_id, state) VALUES (?, ?, ?, 'waiting')");
  for (const [index, sessionId] of sessionIds.entries()) insert.run(row.id, index + 1, sessionId);
}

export function exportById(db: Db, id: string): ExportRow | undefined {
  return db.orm.select().from(exports).where(eq(exports.id, id)).get();
}

export function updateExport(db: Db, id: string, change: Partial<Omit<ExportRow, 'id'>>): void {
  db.orm.update(exports).set(change).where(eq(exports.id, id)).run();
}

/** With its items. */
export function deleteExportRow(db: Db, id: string): void {
  db.orm.delete(exports).where(eq(exports.id, id)).run();
}

export interface ExportPlace {
  readonly createdAt: number;
  readonly id: string;
}

/** Newest first; `before` is the last row of the page before; `owner` null: everybody's. */
export function exportRows(db: Db, owner: string | null, limit: number, before: ExportPlace | null): ExportRow[] {
  const older = before
    ? or(lt(exports.createdAt, before.createdAt), and(eq(exports.createdAt, before.createdAt), lt(exports.id, before.id)))
    : undefined;
  return db.orm
    .select()
    .from(exports)
    .where(and(older, owner === null ? undefined : eq(exports.owner, owner)))
    .orderBy(desc(exports.createdAt), desc(exports.id))
    .limit(limit)
    .all();
}

export function exportsIn(db: Db, states: readonly ExportState[]): ExportRow[] {
  return db.orm
    .select()
    .from(exports)
    .where(inArray(exports.state, [...states]))
    .orderBy(asc(exports.createdAt))
    .all();
}

export function countExportsOf(db: Db, owner: string, states: readonly ExportState[]): number {
  const where = and(eq(exports.owner, owner), inArray(exports.state, [...states]));
  return db.orm.select({ n: sql<number>`count(*)` }).from(exports).where(where).get()?.n ?? 0;
}

/** Those whose file has had its time. */
export function exportsPast(db: Db, state: ExportState, now: number): ExportRow[] {
  return db.orm
    .select()
    .from(exports)
    .where(and(eq(exports.state, state), lte(exports.expiresAt, now)))
    .all();
}

/** Over since before then, and without a file. */
export function deleteExportsBefore(db: Db, states: readonly ExportState[], before: number): void {
  db.orm
    .delete(exports)
    .where(and(inArray(exports.state, [...states]), lt(exports.finishedAt, before)))
    .run();
}

/** How many of its summaries are in each state. */
export function countItems(db: Db, exportId: string): Readonly<Partial<Record<ItemState, number>>> {
  const rows = db.sqlite.prepare('SELECT state, count(*) AS n FROM export_items WHERE export_id = ? GROUP BY state').all(exportId);
  return Object.fromEntries((rows as { state: ItemState; n: number }[]).map(({ state, n }) => [state, n]));
}

/** Where that differs from the wish: by reason. */
export function countReasons(db: Db, exportId: string, states: readonly ItemState[]): { readonly reason: string; readonly n: number }[] {
  const count = db.sqlite.prepare(
    `SELECT reason, count(*) AS n FROM export_items WHERE export_id = ? AND reason IS NOT NULL
     AND state IN (SELECT value FROM json_each(?)) GROUP BY reason ORDER BY n DESC, reason`,
  );
  return count.all(exportId, JSON.stringify(states)) as { reason: string; n: number }[];
}

/** In their order, from behind `after`; at most `limit`. */
export function itemsIn(db: Db, exportId: string, states: readonly ItemState[], limit: number, after = 0): ExportItemRow[] {
  return db.orm
    .select()
    .from(exportItems)
    .where(and(eq(exportItems.exportId, exportId), inArray(exportItems.state, [...states]), sql`${exportItems.n} > ${after}`))
    .orderBy(asc(exportItems.n))
    .limit(limit)
    .all();
}

export function updateItem(db: Db, { exportId, n }: Pick<ExportItemRow, 'exportId' | 'n'>, change: Partial<ExportItemRow>): void {
  db.orm
    .update(exportItems)
    .set(change)
    .where(and(eq(exportItems.exportId, exportId), eq(exportItems.n, n)))
    .run();
}

/** What has no summary is left out; what stands in the language already (as written, or translated) is ready. `language` null: any does. */
export function sortOutItems(db: Db, exportId: string, language: string | null): void {
  const current = 'FROM summaries AS s WHERE s.session_id = export_items.session_id AND s.is_current = 1';
  const without = db.sqlite.prepare(
    `UPDATE export_items SET state = 'left-out', reason = 'no-summary' WHERE export_id = ? AND NOT EXISTS (SELECT 1 ${current})`,
  );
  without.run(exportId);
  const ready = db.sqlite.prepare(
    `UPDATE export_items SET state = 'ready' WHERE export_id = @exportId AND state = 'waiting' AND (@language IS NULL OR EXISTS (SELECT 1 ${current}
       AND (s.language = @language OR EXISTS (SELECT 1 FROM translations AS t WHERE t.summary_id = s.id AND t.language = @language))))`,
  );
  ready.run({ exportId, language });
}

/** All that waits for a translation is exported as written, for this reason. */
export function stopWaiting(db: Db, exportId: string, reason: string): void {
  const stop = db.sqlite.prepare(
    "UPDATE export_items SET state = 'ready', reason = ? WHERE export_id = ? AND state IN ('waiting', 'asked')",
  );
  stop.run(reason, exportId);
}

/** What was asked of the model for it, and how that went. */
export function countTranslated(db: Db, exportId: string): { readonly translated: number; readonly failed: number } {
  const count = db.sqlite.prepare(
    "SELECT coalesce(sum(translated = 1), 0) AS translated, coalesce(sum(reason = 'failed'), 0) AS failed FROM export_items WHERE export_id = ?",
  );
  return count.get(exportId) as { translated: number; failed: number };
}

/** Written ones whose session is no longer within sight, or whose version is gone. */
export function itemsOutOfSight(db: Db, exportId: string, sight: Sight): number[] {
  return db.orm
    .select({ n: exportItems.n })
    .from(exportItems)
    .leftJoin(sessions, and(eq(sessions.id, exportItems.sessionId), within(sight)))
    .where(
      and(
        eq(exportItems.exportId, exportId),
        eq(exportItems.state, 'written'),
        sql`(${sessions.id} IS NULL OR NOT EXISTS (SELECT 1 FROM summaries WHERE summaries.id = ${exportItems.summaryId}))`,
      ),
    )
    .orderBy(asc(exportItems.n))
    .all()
    .map(({ n }) => n);
}

/** Of those within sight; the order is that of `ns`. */
export function sessionIdsOfInsights(db: Db, ns: readonly number[], sight: Sight): string[] {
  const known = db.orm
    .select({ n: insights.n, id: insights.sessionId })
    .from(insights)
    .innerJoin(sessions, eq(sessions.id, insights.sessionId))
    .where(and(sql`${insights.n} IN (SELECT value FROM json_each(${JSON.stringify(ns)}))`, within(sight)))
    .all();
  const ids = new Map(known.map(({ n, id }) => [n, id]));
  return ns.flatMap((n) => ids.get(n) ?? []);
}

/** Those of the sessions that are not within sight, or not there. */
export function sessionsOutOfSight(db: Db, ids: readonly string[], sight: Sight): string[] {
  const seen = db.orm
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(sql`${sessions.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`, within(sight)))
    .all();
  const known = new Set(seen.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
