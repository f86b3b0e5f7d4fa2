import { eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { redactedValues, redactionRules } from '../schema/redaction.ts';

export type RedactionRow = typeof redactionRules.$inferSelect;
export type RedactedValue = typeof redactedValues.$inferSelect;

export function allRedactionRows(db: Db): RedactionRow[] {
  return db.orm.select().from(redactionRules).orderBy(redactionRules.name).all();
}

export function redactionRow(db: Db, name: string): RedactionRow | undefined {
  return db.orm.select().from(redactionRules).where(eq(redactionRules.name, name)).get();
}

/** A row that is there keeps the time it was made at. */
export function putRedactionRow(db: Db, row: RedactionRow): void {
  const { name: _name, createdAt: _createdAt, ...set } = row;
  db.orm.insert(redactionRules).values(row).onConflictDoUpdate({ target: redactionRules.name, set }).run();
}

export function deleteRedactionRow(db: Db, name: string): void {
  db.orm.delete(redactionRules).where(eq(redactionRules.name, name)).run();
}

export function redactedValuesOf(db: Db, sessionId: string): RedactedValue[] {
  return db.orm.select().from(redactedValues).where(eq(redactedValues.sessionId, sessionId)).all();
}

export function insertRedactedValues(db: Db, rows: readonly RedactedValue[]): void {
  const insert = db.sqlite.prepare('INSERT INTO redacted_values (session_id, label, number, digest) VALUES (?, ?, ?, ?)');
  for (const row of rows) insert.run(row.sessionId, row.label, row.number, row.digest);
}

/** The latest events, in order of arrival. */
export function latestEvents(db: Db, sessionId: string, most: number): string[] {
  const newest = 'SELECT data FROM events WHERE session_id = ? ORDER BY position DESC LIMIT ?';
  return (db.sqlite.prepare(newest).pluck().all(sessionId, most) as string[]).reverse();
}
