import { count, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { fold, knowFold } from '../fold.ts';
import { modules } from '../schema/devices.ts';
import { sessions } from '../schema/sessions.ts';

export type ModuleRow = typeof modules.$inferSelect;

export function insertModule(db: Db, row: ModuleRow): void {
  db.orm.insert(modules).values(row).run();
}

export function moduleById(db: Db, id: string): ModuleRow | undefined {
  return db.orm.select().from(modules).where(eq(modules.id, id)).get();
}

/** Whatever its case and accents: two modules that a reader would mix up are one. */
export function moduleLike(db: Db, name: string): ModuleRow | undefined {
  knowFold(db);
  return db.orm
    .select()
    .from(modules)
    .where(sql`fold(${modules.name}) = ${fold(name)}`)
    .get();
}

/** By name, from the one after `after` (folded) on, each with how many sessions came through it. */
export function modulesAfter(db: Db, after: string | null, limit: number): (ModuleRow & { sessions: number; folded: string })[] {
  knowFold(db);
  const folded = sql<string>`fold(${modules.name})`;
  const through = sql<number>`(select count(*) from ${sessions} where module_id = modules.id)`;
  return db.orm
    .select({ ...getTableColumns(modules), sessions: through, folded })
    .from(modules)
    .where(after === null ? undefined : sql`${folded} > ${after}`)
    .orderBy(folded)
    .limit(limit)
    .all();
}

export function countSessionsOfModule(db: Db, id: string): number {
  return db.orm.select({ n: count() }).from(sessions).where(eq(sessions.moduleId, id)).get()?.n ?? 0;
}

export function countModules(db: Db): number {
  return db.orm.select({ n: count() }).from(modules).get()?.n ?? 0;
}

export function updateModule(db: Db, id: string, change: Partial<Omit<ModuleRow, 'id'>>): void {
  db.orm.update(modules).set(change).where(eq(modules.id, id)).run();
}

/** Its sessions stay, and are through no module that is known. */
export function deleteModuleRow(db: Db, id: string): void {
  db.orm.delete(modules).where(eq(modules.id, id)).run();
}
