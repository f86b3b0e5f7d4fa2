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

/**
 * Deleted text is overwritten in the database, and still stands in the write-ahead log: this empties the log. Not inside
 * a transaction. False: another connection was reading; the next call, or the end of the program, does it.
 */
export function emptyLog(db: Db): boolean {
  const [result] = db.sqlite.pragma('wal_checkpoint(TRUNCATE)') as [{ readonly busy: number }];
  return result.busy === 0;
}
