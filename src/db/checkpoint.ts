import { setImmediate as turn } from 'node:timers/promises';
import type { Db } from './client.ts';

/** SQLite's own default, in pages. */
const usual = 1000;

/**
 * Runs a write of many megabytes, and only a turn later what SQLite would add to its commit: moving the write-ahead log
 * into the database. So pages are served between the two.
 */
export async function writeMuch<T>(db: Db, write: () => T): Promise<T> {
  db.sqlite.pragma('wal_autocheckpoint = 0');
  try {
    return write();
  } finally {
    await turn();
    db.sqlite.pragma(`wal_autocheckpoint = ${usual}`);
    db.sqlite.pragma('wal_checkpoint(PASSIVE)');
  }
}

/** Whether deleted text may still stand in a database's log; after a start nobody knows. */
const owed = new WeakMap<Db, boolean>();

/**
 * Deleted text is overwritten in the database, and still stands in the write-ahead log: this empties the log. Not inside
 * a transaction. False: another connection was reading; it is not waited for, and `emptyOwedLog` does it later.
 */
export function emptyLog(db: Db): boolean {
  const patience = db.sqlite.pragma('busy_timeout', { simple: true }) as number;
  db.sqlite.pragma('busy_timeout = 0');
  try {
    const [result] = db.sqlite.pragma('wal_checkpoint(TRUNCATE)') as [{ readonly busy: number }];
    owed.set(db, result.busy !== 0);
  } finally {
    db.sqlite.pragma(`busy_timeout = ${patience}`);
  }
  return owed.get(db) === false;
}

/** Empties the log where that could not be done at once, or the process before this one ended in between. */
export function emptyOwedLog(db: Db): void {
  if (owed.get(db) ?? true) emptyLog(db);
}
