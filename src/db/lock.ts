import { chmodSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * Holds a file for this process alone until it is released or the process ends, whatever way it ends: the lock is the
 * kernel's (fcntl, through SQLite's own locking), so a crash leaves nothing to clean up and two starts cannot both win.
 * Never open the file by other means in this process: closing any descriptor of it would drop the lock.
 * @param nativeBinding SQLite's addon where it lies outside node_modules, as for `openDatabase`.
 * @returns null if another process, or this one, holds it.
 */
export function holdFile(path: string, nativeBinding?: object): { release(): void } | null {
  const file = new Database(path, { timeout: 0, ...(nativeBinding && { nativeBinding: nativeBinding as never }) });
  try {
    // Nothing is ever written, so that no journal has to lie beside it.
    file.pragma('journal_mode = MEMORY');
    file.exec('BEGIN EXCLUSIVE');
    chmodSync(path, 0o600);
  } catch (error) {
    file.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => void file.close() };
}
