import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { receipts } from '../schema/receipts.ts';
import type { ReceiptRow } from './receipts.ts';

/** All that is given must hold. */
export interface ReceiptFilter {
  /** Milliseconds, both included. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly answer?: ReceiptRow['answer'] | undefined;
  readonly kind?: ReceiptRow['kind'] | undefined;
  readonly withdrawn?: boolean | undefined;
}

export interface ReceiptPlace {
  readonly at: number;
  readonly id: string;
}

export function receiptById(db: Db, id: string): ReceiptRow | undefined {
  return db.orm.select().from(receipts).where(eq(receipts.id, id)).get();
}

/** Newest first; `before` is the last row of the page before. */
export function receiptsBefore(db: Db, filter: ReceiptFilter, before: ReceiptPlace | null, limit: number): ReceiptRow[] {
  const older = before ? or(lt(receipts.at, before.at), and(eq(receipts.at, before.at), lt(receipts.id, before.id))) : undefined;
  return db.orm
    .select()
    .from(receipts)
    .where(and(matching(filter), older))
    .orderBy(desc(receipts.at), desc(receipts.id))
    .limit(limit)
    .all();
}

/** Oldest first, for exports. */
export function receiptsAfter(db: Db, filter: ReceiptFilter, after: ReceiptPlace | null, limit: number): ReceiptRow[] {
  const newer = after ? or(gt(receipts.at, after.at), and(eq(receipts.at, after.at), gt(receipts.id, after.id))) : undefined;
  return db.orm
    .select()
    .from(receipts)
    .where(and(matching(filter), newer))
    .orderBy(asc(receipts.at), asc(receipts.id))
    .limit(limit)
    .all();
}

function matching({ from, to, answer, kind, withdrawn }: ReceiptFilter): SQL | undefined {
  return and(
    from === undefined ? undefined : gte(receipts.at, from),
    to === undefined ? undefined : lte(receipts.at, to),
    answer && eq(receipts.answer, answer),
    kind && eq(receipts.kind, kind),
    withdrawn === undefined ? undefined : withdrawn ? isNotNull(receipts.withdrawnAt) : isNull(receipts.withdrawnAt),
  );
}
