import type { Db } from '../client.ts';
import type { AuditRow } from './audit.ts';

/**
 * A table on its way in. What its records are to become is put together beside the database, in temporary tables of this
 * connection that take no lock, and moves in with a few statements: here the audit records and the names that they hold.
 */
const tables = `
  CREATE TEMP TABLE plan_names (digest TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
  CREATE TEMP TABLE plan_audit (seq INTEGER PRIMARY KEY, at INTEGER, actor TEXT, source TEXT, action TEXT, noun TEXT,
    record_id TEXT, details TEXT, prev_hash TEXT, hash TEXT);`;

export function openPlan(db: Db): void {
  closePlan(db);
  db.sqlite.exec(tables);
}

export function closePlan(db: Db): void {
  dropPlanned(db, ['names', 'audit']);
}

export function dropPlanned(db: Db, names: readonly string[]): void {
  for (const name of names) db.sqlite.exec(`DROP TABLE IF EXISTS temp.plan_${name}`);
}

/** Digest -> name. */
export function planNames(db: Db, names: ReadonlyMap<string, string>): void {
  const insert = db.sqlite.prepare('INSERT OR IGNORE INTO temp.plan_names VALUES (?, ?)');
  for (const [digest, name] of names) insert.run(digest, name);
}

export function planRecords(db: Db, records: readonly AuditRow[]): void {
  const insert = db.sqlite.prepare(
    'INSERT INTO temp.plan_audit VALUES (@seq, @at, @actor, @source, @action, @noun, @recordId, @details, @prevHash, @hash)',
  );
  for (const record of records) insert.run(record);
}

export function forgetRecords(db: Db): void {
  db.sqlite.exec('DELETE FROM temp.plan_audit');
}

/** Whether something of these kinds was changed after that audit record: every change of one writes a record. */
export function changedSince(db: Db, seq: number, nouns: readonly string[]): boolean {
  const any = db.sqlite.prepare('SELECT EXISTS (SELECT 1 FROM audit WHERE seq > @seq AND noun IN (SELECT value FROM json_each(@nouns)))');
  return any.pluck().get({ seq, nouns: JSON.stringify(nouns) }) === 1;
}

/** Moves records and names in, inside the caller's transaction. */
export function movePlan(db: Db): void {
  db.sqlite.exec(`
    INSERT OR IGNORE INTO audit_names (digest, name) SELECT digest, name FROM temp.plan_names ORDER BY digest;
    INSERT INTO audit (seq, at, actor, source, action, noun, record_id, details, prev_hash, hash)
      SELECT seq, at, actor, source, action, noun, record_id, details, prev_hash, hash FROM temp.plan_audit ORDER BY seq;
    INSERT INTO audit_head (id, seq, hash) SELECT 1, seq, hash FROM temp.plan_audit WHERE true ORDER BY seq DESC LIMIT 1
      ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash;`);
}
