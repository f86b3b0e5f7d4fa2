import { and, asc, desc, eq, gt, gte, inArray, lte } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { audit, auditHead, auditNames, auditSignatures } from '../schema/audit.ts';

export type AuditRow = typeof audit.$inferSelect;
export type SignatureRow = typeof auditSignatures.$inferSelect;

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

export function recordBySeq(db: Db, seq: number): AuditRow | undefined {
  return db.orm.select().from(audit).where(eq(audit.seq, seq)).get();
}

/** Oldest first, `limit` at a time. In SQL's own words: checks and exports read millions, and this is a fifth of the time. */
export function recordsAfter(db: Db, seq: number, limit: number): AuditRow[] {
  return db.sqlite.prepare(`${wholeRecord} FROM audit WHERE seq > ? ORDER BY seq LIMIT ?`).all(seq, limit) as AuditRow[];
}

const wholeRecord = 'SELECT seq, at, actor, source, action, noun, record_id AS recordId, details, prev_hash AS prevHash, hash';

export function newestRecords(db: Db, limit: number): AuditRow[] {
  return db.orm.select().from(audit).orderBy(desc(audit.seq)).limit(limit).all();
}

export function newestOf(db: Db, noun: string, action: string): AuditRow | undefined {
  const these = and(eq(audit.noun, noun), eq(audit.action, action));
  return db.orm.select().from(audit).where(these).orderBy(desc(audit.seq)).limit(1).get();
}

/** The newest of a record with this action. */
export function latestRecordOf(db: Db, { recordId, action }: Pick<AuditRow, 'recordId' | 'action'>): AuditRow | undefined {
  const these = and(eq(audit.recordId, recordId), eq(audit.action, action));
  return db.orm.select().from(audit).where(these).orderBy(desc(audit.seq)).limit(1).get();
}

/** Whether this actor did this to the record at that time or later. */
export function isRecordedSince(db: Db, { actor, recordId, action }: Pick<AuditRow, 'actor' | 'recordId' | 'action'>, at: number): boolean {
  const these = and(eq(audit.recordId, recordId), eq(audit.actor, actor), eq(audit.action, action), gte(audit.at, at));
  return db.orm.select({ seq: audit.seq }).from(audit).where(these).orderBy(desc(audit.seq)).limit(1).get() !== undefined;
}

export function insertSignature(db: Db, row: SignatureRow): void {
  db.orm.insert(auditSignatures).values(row).run();
}

export function lastSignature(db: Db): SignatureRow | undefined {
  return db.orm.select().from(auditSignatures).orderBy(desc(auditSignatures.seq)).limit(1).get();
}

/** Those of the records behind `seq`, up to `last`. */
export function signaturesAfter(db: Db, seq: number, last: number): SignatureRow[] {
  const these = and(gt(auditSignatures.seq, seq), lte(auditSignatures.seq, last));
  return db.orm.select().from(auditSignatures).where(these).orderBy(asc(auditSignatures.seq)).all();
}

export function keepName(db: Db, digest: string, name: string): void {
  db.orm.insert(auditNames).values({ digest, name }).onConflictDoNothing().run();
}

export function nameOf(db: Db, digest: string): string | null {
  return db.orm.select().from(auditNames).where(eq(auditNames.digest, digest)).get()?.name ?? null;
}

/** Those that are not erased, by digest. */
export function namesOf(db: Db, digests: readonly string[]): Map<string, string> {
  const rows = db.orm.select().from(auditNames).where(inArray(auditNames.digest, digests)).all();
  return new Map(rows.map(({ digest, name }) => [digest, name]));
}

export function eraseName(db: Db, digest: string): boolean {
  return db.orm.delete(auditNames).where(eq(auditNames.digest, digest)).run().changes > 0;
}
