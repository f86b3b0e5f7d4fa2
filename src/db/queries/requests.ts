import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { requests } from '../schema/requests.ts';

export type RequestRow = typeof requests.$inferSelect;

/** Whose request it is and what they called it. */
export type RequestName = Pick<RequestRow, 'actor' | 'key'>;

/** `status` of a request that changed something and has no answer (yet). */
export const carriedOut = 0;

export function requestByName(db: Db, name: RequestName): RequestRow | undefined {
  return db.orm.select().from(requests).where(named(name)).get();
}

/** Notes that it is being answered; one of the same name that was there before is forgotten. */
export function beginRequest(db: Db, name: RequestName, fingerprint: string, now: number): void {
  const begun = { fingerprint, status: null, headers: null, body: null, at: now };
  db.orm
    .insert(requests)
    .values({ ...name, ...begun })
    .onConflictDoUpdate({ target: [requests.actor, requests.key], set: begun })
    .run();
}

/** Belongs into the transaction that changes something. */
export function noteCarriedOut(db: Db, name: RequestName): void {
  db.orm
    .update(requests)
    .set({ status: carriedOut })
    .where(and(named(name), isNull(requests.status)))
    .run();
}

export function keepAnswer(db: Db, name: RequestName, answer: Pick<RequestRow, 'status' | 'headers' | 'body'>): void {
  db.orm.update(requests).set(answer).where(named(name)).run();
}

export function forgetRequest(db: Db, name: RequestName): void {
  db.orm.delete(requests).where(named(name)).run();
}

export function forgetRequestsBefore(db: Db, time: number): void {
  db.orm.delete(requests).where(lt(requests.at, time)).run();
}

function named({ actor, key }: RequestName) {
  return and(eq(requests.actor, actor), eq(requests.key, key));
}
