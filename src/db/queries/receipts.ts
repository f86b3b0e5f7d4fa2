import { asc, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { receipts } from '../schema/receipts.ts';
import { sessions } from '../schema/sessions.ts';

export type ReceiptRow = typeof receipts.$inferSelect;

export function insertReceipt(db: Db, row: ReceiptRow): void {
  db.orm.insert(receipts).values(row).run();
}

export function receiptsOfSession(db: Db, sessionId: string): ReceiptRow[] {
  return db.orm.select().from(receipts).where(eq(receipts.sessionId, sessionId)).orderBy(asc(receipts.at)).all();
}

/** Of the sessions to it, newest first. */
export function receiptsOfDevice(db: Db, deviceId: string, limit: number): ReceiptRow[] {
  return db.orm
    .select(getTableColumns(receipts))
    .from(receipts)
    .innerJoin(sessions, eq(sessions.id, receipts.sessionId))
    .where(eq(sessions.deviceId, deviceId))
    .orderBy(desc(receipts.at), desc(receipts.id))
    .limit(limit)
    .all();
}

export function receiptByNumber(db: Db, number: string): ReceiptRow | undefined {
  return db.orm.select().from(receipts).where(eq(receipts.number, number)).get();
}

export function updateReceipt(db: Db, id: string, change: Pick<ReceiptRow, 'withdrawnAt'>): void {
  db.orm.update(receipts).set(change).where(eq(receipts.id, id)).run();
}
