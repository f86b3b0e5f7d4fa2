import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { receipts } from '../schema/receipts.ts';

export type ReceiptRow = typeof receipts.$inferSelect;

export function insertReceipt(db: Db, row: ReceiptRow): void {
  db.orm.insert(receipts).values(row).run();
}

export function receiptsOfSession(db: Db, sessionId: string): ReceiptRow[] {
  return db.orm.select().from(receipts).where(eq(receipts.sessionId, sessionId)).orderBy(asc(receipts.at)).all();
}

export function receiptByNumber(db: Db, number: string): ReceiptRow | undefined {
  return db.orm.select().from(receipts).where(eq(receipts.number, number)).get();
}

export function updateReceipt(db: Db, id: string, change: Pick<ReceiptRow, 'withdrawnAt'>): void {
  db.orm.update(receipts).set(change).where(eq(receipts.id, id)).run();
}
