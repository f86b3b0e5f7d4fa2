import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/db/client.ts';
import { DatabaseError } from '../../src/db/errors.ts';
import { transact } from '../../src/db/transact.ts';
import { temporaryFolder } from '../helpers/folder.ts';

test('a file that is no database is refused as damaged', () => {
  const path = join(temporaryFolder(), 'a.db');
  writeFileSync(path, 'not a database, but long enough to be looked at as one. '.repeat(50));
  expect(() => openDatabase(path)).toThrow(DatabaseError);
});

test('a transaction that throws leaves nothing, one that is a promise is refused', () => {
  const db = openDatabase(':memory:');
  db.sqlite.exec('CREATE TABLE t (n INTEGER)');
  const add = (n: number) => db.sqlite.prepare('INSERT INTO t VALUES (?)').run(n);
  const broken = () =>
    transact(db, () => {
      add(1);
      transact(db, () => add(2));
      throw new Error('no');
    });
  expect(broken).toThrow('no');
  expect(() => transact(db, async () => add(3))).toThrow('promise');
  expect(db.sqlite.prepare('SELECT count(*) FROM t').pluck().get()).toBe(0);
});

test('a file is opened so that an acknowledged commit survives a power cut, and deleted text leaves the file', () => {
  const path = join(temporaryFolder(), 'a.db');
  const db = openDatabase(path);
  const pragma = (name: string) => db.sqlite.pragma(name, { simple: true });
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('secure_delete')).toBe(1);
  expect(pragma('trusted_schema')).toBe(0);
  expect(pragma('busy_timeout')).toBe(5000);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  db.close();
});
