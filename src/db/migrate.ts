import { createHash } from 'node:crypto';
import type { Db } from './client.ts';
import { DatabaseError } from './errors.ts';
import { type Migration, migrations } from './migrations/list.ts';
import { snapshot } from './snapshot.ts';

interface Applied {
  readonly name: string;
  readonly hash: string;
}

export interface Migrated {
  /** Names of the migrations that ran now. */
  readonly ran: readonly string[];
  /** The copy made before they ran, if there was data. */
  readonly snapshot: string | null;
}

/**
 * Brings the database to this version, all or nothing. A database with data is copied first (`FILE.before-NAME`).
 * Refuses (DatabaseError) one written by a later version, and one whose migrations are not those in `list`.
 */
export function migrate(db: Db, now: Date, list: readonly Migration[] = migrations): Migrated {
  const applied = readApplied(db);
  refuseForeign(db, applied, list);
  const pending = list.slice(applied.length);
  if (pending.length === 0) return { ran: [], snapshot: null };
  const copy = applied.length > 0 ? snapshot(db, `before-${pending[0]?.name}`) : null;
  // Inside a transaction SQLite ignores this switch, and rebuilding a table would then delete what refers to it.
  db.sqlite.pragma('foreign_keys = OFF');
  try {
    db.sqlite.transaction(() => run(db, pending, now)).immediate();
  } finally {
    db.sqlite.pragma('foreign_keys = ON');
  }
  return { ran: pending.map((migration) => migration.name), snapshot: copy };
}

function readApplied(db: Db): Applied[] {
  const known = db.sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'").get();
  if (known) return db.sqlite.prepare('SELECT name, hash FROM migrations ORDER BY id').all() as Applied[];
  const tables = db.sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
  if (tables > 0) throw new DatabaseError('damaged', db.path, 'the file is a database, but not one of Debrief');
  return [];
}

function refuseForeign(db: Db, applied: readonly Applied[], list: readonly Migration[]): void {
  for (const [index, one] of applied.entries()) {
    const ours = list[index];
    if (!ours) throw new DatabaseError('newer', db.path, `migration ${one.name} is of a later version`);
    if (ours.name !== one.name || hash(ours.sql) !== one.hash) {
      throw new DatabaseError('edited', db.path, `migration ${one.name} is not the one that ran here`);
    }
  }
}

function run(db: Db, pending: readonly Migration[], now: Date): void {
  db.sqlite.exec(
    'CREATE TABLE IF NOT EXISTS migrations (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, at INTEGER NOT NULL)',
  );
  const note = db.sqlite.prepare('INSERT INTO migrations (name, hash, at) VALUES (?, ?, ?)');
  for (const migration of pending) {
    db.sqlite.exec(migration.sql);
    note.run(migration.name, hash(migration.sql), now.getTime());
  }
  const broken = db.sqlite.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new DatabaseError('migration', db.path, `${broken.length} rows would refer to nothing`);
}

function hash(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
