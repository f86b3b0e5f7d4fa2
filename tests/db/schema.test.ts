import { readdirSync, readFileSync } from 'node:fs';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { migrations } from '../../src/db/migrations/list.ts';
import journal from '../../src/db/migrations/meta/_journal.json' with { type: 'json' };

const folder = new URL('../../src/db/', import.meta.url);

test('every migration file is in the list, in order', () => {
  const files = readdirSync(new URL('migrations/', folder)).filter((name) => name.endsWith('.sql'));
  expect(migrations.map((migration) => `${migration.name}.sql`)).toEqual(files.sort());
  expect(migrations.map((migration) => migration.name)).toEqual(journal.entries.map((entry) => entry.tag));
});

test('the schema says what the migrations made: nothing is left to generate', async () => {
  const tables: Record<string, unknown> = {};
  for (const file of readdirSync(new URL('schema/', folder))) {
    const module = (await import(`../../src/db/schema/${file.replace(/\.ts$/, '')}.ts`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) if (is(value, SQLiteTable)) tables[name] = value;
  }
  expect(Object.keys(tables).length).toBeGreaterThan(10);
  const last = String(journal.entries.at(-1)?.idx).padStart(4, '0');
  const before = JSON.parse(readFileSync(new URL(`migrations/meta/${last}_snapshot.json`, folder), 'utf8'));
  const after = await generateSQLiteDrizzleJson(tables, before.id);
  expect(await generateSQLiteMigration(before, after)).toEqual([]);
});
