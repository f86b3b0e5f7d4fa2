import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/db/client.ts';
import { migrate } from '../../src/db/migrate.ts';
import { migrations } from '../../src/db/migrations/list.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const now = new Date('2026-03-02T09:00:00Z');
const parents = {
  name: '0000_a',
  sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a (id) ON DELETE CASCADE);',
};
const rebuild = {
  name: '0001_b',
  sql: 'CREATE TABLE a2 (id INTEGER PRIMARY KEY, x TEXT); INSERT INTO a2 (id) SELECT id FROM a; DROP TABLE a; ALTER TABLE a2 RENAME TO a;',
};

test('a migration that was edited after it ran is refused', () => {
  const db = openDatabase(':memory:');
  migrate(db, now, [parents]);
  expect(() => migrate(db, now, [{ ...parents, sql: `${parents.sql} ` }, rebuild])).toThrow('not the one that ran');
  expect(() => migrate(db, now, [{ ...parents, name: '0000_other' }])).toThrow('not the one that ran');
});

test('a database of a later version, and one of another program, are refused', () => {
  const db = openDatabase(':memory:');
  migrate(db, now, [parents, rebuild]);
  expect(() => migrate(db, now, [parents])).toThrow('later version');
  const foreign = openDatabase(':memory:');
  foreign.sqlite.exec('CREATE TABLE theirs (n INTEGER)');
  expect(() => migrate(foreign, now)).toThrow('not one of Debrief');
});

test('a migration that fails, or leaves a row referring to nothing, changes nothing', () => {
  const db = openDatabase(':memory:');
  migrate(db, now, [parents]);
  db.sqlite.exec('INSERT INTO a VALUES (1); INSERT INTO b VALUES (1);');
  expect(() => migrate(db, now, [parents, rebuild, { name: '0002_c', sql: 'CREATE TABLE a (n);' }])).toThrow('already exists');
  expect(() => migrate(db, now, [parents, { name: '0001_b', sql: 'DELETE FROM a;' }])).toThrow('refer to nothing');
  expect(db.sqlite.prepare('SELECT count(*) FROM a').pluck().get()).toBe(1);
  expect(db.sqlite.prepare('SELECT count(*) FROM migrations').pluck().get()).toBe(1);
  expect(db.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('rebuilding a table keeps the rows that refer to it, and the file is copied before', () => {
  const path = join(temporaryFolder(), 'a.db');
  const db = openDatabase(path);
  expect(migrate(db, now, [parents]).snapshot).toBeNull();
  db.sqlite.exec('INSERT INTO a VALUES (1); INSERT INTO b VALUES (1);');
  const { ran, snapshot } = migrate(db, now, [parents, rebuild]);
  expect(ran).toEqual(['0001_b']);
  expect(db.sqlite.prepare('SELECT count(*) FROM b').pluck().get()).toBe(1);
  expect(migrate(db, now, [parents, rebuild]).ran).toEqual([]);
  db.close();
  expect(snapshot).toBe(`${path}.before-0001_b`);
  expect(existsSync(`${snapshot}.unfinished`)).toBe(false);
  const copy = new Sqlite(String(snapshot), { readonly: true });
  expect(copy.prepare('SELECT count(*) FROM migrations').pluck().get()).toBe(1);
  expect(copy.prepare('SELECT count(*) FROM b').pluck().get()).toBe(1);
  copy.close();
});

test('from every version before, the database comes to the same schema', () => {
  const schema = (prefix: number) => {
    const db = openDatabase(':memory:');
    migrate(db, now, migrations.slice(0, prefix));
    migrate(db, now);
    return db.sqlite.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
  };
  for (let prefix = 0; prefix < migrations.length; prefix++) expect(schema(prefix)).toEqual(schema(migrations.length));
});
