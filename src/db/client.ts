import { chmodSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { DatabaseError } from './errors.ts';

/** The one connection that writes. Queries and transactions on it are synchronous. */
export interface Db {
  readonly path: string;
  readonly sqlite: Sqlite.Database;
  readonly orm: BetterSQLite3Database;
  /** Called after a transaction that queued work; the runner listens. */
  readonly onWork: Set<() => void>;
  /** Called at the end of each outermost transaction (`transact`), as a part of it. */
  readonly beforeCommit: Set<() => void>;
  close(): void;
}

export interface OpenOptions {
  /** better-sqlite3's addon, or its path, when it is not in node_modules (unpacked from the executable). */
  readonly nativeBinding?: string | object;
}

const memory = ':memory:';

/**
 * Opens a database file (made if missing, readable by its owner only) or `:memory:`.
 * Throws DatabaseError `damaged` when the file is none of SQLite's.
 */
export function openDatabase(path: string, options: OpenOptions = {}): Db {
  // The types know paths only; the library takes the loaded addon too.
  const sqlite = new Sqlite(path, options as Sqlite.Options);
  try {
    configure(sqlite, path);
  } catch (error) {
    sqlite.close();
    throw damage(error, path);
  }
  return { path, sqlite, orm: drizzle(sqlite), onWork: new Set(), beforeCommit: new Set(), close: () => close(sqlite) };
}

function configure(sqlite: Sqlite.Database, path: string): void {
  sqlite.pragma('busy_timeout = 5000');
  expect(sqlite, 'journal_mode', path === memory ? 'memory' : 'wal', 'wal');
  // With NORMAL a power cut loses commits that were already acknowledged.
  expect(sqlite, 'synchronous', 2, 'FULL');
  expect(sqlite, 'foreign_keys', 1, 'ON');
  // Deleted text is overwritten in the file.
  expect(sqlite, 'secure_delete', 1, 'ON');
  expect(sqlite, 'trusted_schema', 0, 'OFF');
  expect(sqlite, 'cell_size_check', 1, 'ON');
  expect(sqlite, 'temp_store', 2, 'MEMORY');
  if (path !== memory) chmodSync(path, 0o600);
}

/** Sets a pragma and reads it back: SQLite ignores silently what it cannot do. */
function expect(sqlite: Sqlite.Database, name: string, wanted: string | number, value: string): void {
  sqlite.pragma(`${name} = ${value}`);
  const found = sqlite.pragma(name, { simple: true });
  if (found !== wanted) throw new Error(`PRAGMA ${name} is ${found}, not ${wanted}`);
}

function damage(error: unknown, path: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (code !== 'SQLITE_NOTADB' && code !== 'SQLITE_CORRUPT') return error;
  return new DatabaseError('damaged', path, (error as Error).message);
}

function close(sqlite: Sqlite.Database): void {
  if (!sqlite.open) return;
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  sqlite.close();
}
