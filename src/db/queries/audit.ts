import { asc, desc, eq, gt } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { audit, auditHead, auditNames } from '../schema/audit.ts';

export type AuditRow = typeof audit.$inferSelect;

export function readHead(db: Db): { seq: number; hash: string } | undefined {
  return db.orm.select({ seq: auditHead.seq, hash: auditHead.hash }).from(auditHead).where(eq(auditHead.id, 1)).get();
}

export function insertRecord(db: Db, row: AuditRow): void {
  db.orm.insert(audit).values(row).run();
  const head = { seq: row.seq, hash: row.hash };
  db.orm
    .insert(auditHead)
    .values({ id: 1, ...head })
    .onConflictDoUpdate({ target: auditHead.id, set: head })
    .run();
}

/** Oldest first, `limit` at a time. */
export function recordsAfter(db: Db, seq: number, limit: number): AuditRow[] {
  return db.orm.select().from(audit).where(gt(audit.seq, seq)).orderBy(asc(audit.seq)).limit(limit).all();
}

export function newestRecords(db: Db, limit: number): AuditRow[] {
  return db.orm.select().from(audit).orderBy(desc(audit.seq)).limit(limit).all();
}

export function keepName(db: Db, digest: string, name: string): void {
  db.orm.insert(auditNames).values({ digest, name }).onConflictDoNothing().run();
}

export function nameOf(db: Db, digest: string): string | null {
  return db.orm.select().from(auditNames).where(eq(auditNames.digest, digest)).get()?.name ?? null;
}

export function eraseName(db: Db, digest: string): boolean {
  return db.orm.delete(auditNames).where(eq(auditNames.digest, digest)).run().changes > 0;
}
