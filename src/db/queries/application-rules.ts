import { and, count, eq, gt, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { applicationRules } from '../schema/application-rules.ts';

export type ApplicationRuleRow = typeof applicationRules.$inferSelect;
export type ApplicationRuleKind = ApplicationRuleRow['kind'];

export function insertApplicationRule(db: Db, row: ApplicationRuleRow): void {
  db.orm.insert(applicationRules).values(row).run();
}

export function applicationRuleById(db: Db, id: string): ApplicationRuleRow | undefined {
  return db.orm.select().from(applicationRules).where(eq(applicationRules.id, id)).get();
}

export function applicationRuleByKey(db: Db, kind: ApplicationRuleKind, key: string): ApplicationRuleRow | undefined {
  return db.orm
    .select()
    .from(applicationRules)
    .where(and(eq(applicationRules.kind, kind), eq(applicationRules.key, key)))
    .get();
}

export function allApplicationRules(db: Db): ApplicationRuleRow[] {
  return db.orm.select().from(applicationRules).orderBy(applicationRules.kind, applicationRules.key).all();
}

/** By kind and key, from the one after `after` on. */
export function applicationRulesAfter(db: Db, after: { kind: string; key: string } | null, limit: number): ApplicationRuleRow[] {
  const { kind, key } = applicationRules;
  const beyond =
    after && or(gt(kind, after.kind as ApplicationRuleKind), and(eq(kind, after.kind as ApplicationRuleKind), gt(key, after.key)));
  return db.orm
    .select()
    .from(applicationRules)
    .where(beyond ?? undefined)
    .orderBy(kind, key)
    .limit(limit)
    .all();
}

export function countApplicationRules(db: Db): number {
  return db.orm.select({ n: count() }).from(applicationRules).get()?.n ?? 0;
}

export function updateApplicationRule(db: Db, id: string, change: Partial<Omit<ApplicationRuleRow, 'id'>>): void {
  db.orm.update(applicationRules).set(change).where(eq(applicationRules.id, id)).run();
}

export function deleteApplicationRuleRow(db: Db, id: string): void {
  db.orm.delete(applicationRules).where(eq(applicationRules.id, id)).run();
}
