import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Db } from './client.ts';
import { DatabaseError } from './errors.ts';

/**
 * Copies the database beside itself as `FILE.SUFFIX`; null for one in memory. The name appears only when the copy is
 * complete, checked and on disk. An older copy of that name is replaced.
 */
export function snapshot(db: Db, suffix: string): string | null {
  if (db.path === ':memory:') return null;
  const target = `${db.path}.${suffix}`;
  const unfinished = `${target}.unfinished`;
  if (existsSync(unfinished)) rmSync(unfinished);
  db.sqlite.prepare('VACUUM INTO ?').run(unfinished);
  chmodSync(unfinished, 0o600);
  check(db, unfinished);
  sync(unfinished);
  renameSync(unfinished, target);
  sync(dirname(target));
  return target;
}

function check(db: Db, file: string): void {
  db.sqlite.prepare('ATTACH ? AS copy').run(file);
  try {
    const answer = db.sqlite.pragma('copy.integrity_check', { simple: true });
    if (answer !== 'ok') throw new DatabaseError('damaged', file, String(answer));
  } finally {
    db.sqlite.exec('DETACH copy');
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
