import type { Db } from './client.ts';

/**
 * Runs `write` in one transaction that takes the write lock at once; inside another one, as a part of it.
 * Everything on the connection belongs to it. Throws undo it all; a promise is refused.
 */
export function transact<T>(db: Db, write: () => T): T {
  if (db.sqlite.inTransaction) return db.sqlite.transaction(write).immediate();
  const whole = db.sqlite.transaction(() => {
    const result = write();
    for (const note of db.beforeCommit) note();
    return result;
  });
  return whole.immediate();
}
