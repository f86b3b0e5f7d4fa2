import type { Statement } from 'better-sqlite3';
import type { Db } from './client.ts';

const kept = new WeakMap<Db, Map<string, Statement>>();

/** The statement, prepared once for each connection: for what runs many times in one transaction. `text` is one of few constants. */
export function prepared(db: Db, text: string): Statement {
  const known = kept.get(db) ?? new Map<string, Statement>();
  kept.set(db, known);
  const statement = known.get(text) ?? db.sqlite.prepare(text);
  known.set(text, statement);
  return statement;
}
