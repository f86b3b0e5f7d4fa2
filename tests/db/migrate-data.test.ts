import { expect, test } from 'vitest';
import { openDatabase } from '../../src/db/client.ts';
import { migrate } from '../../src/db/migrate.ts';
import { migrations } from '../../src/db/migrations/list.ts';

const now = new Date('2026-03-02T09:00:00Z');

/** A box of version 0.1 with one of everything that later migrations rebuild. */
function oldBox() {
  const db = openDatabase(':memory:');
  migrate(
    db,
    now,
    migrations.filter(({ name }) => name < '0002'),
  );
  db.sqlite.exec(`
    INSERT INTO accounts VALUES ('a1', 'ana@example.com', 'Ana', 'pt', 'UTC', 'supporter', '$argon2id$x', 1, NULL);
    INSERT INTO logins VALUES ('l1', 'a1', 1, 1, 2);
    INSERT INTO api_keys VALUES ('k1', 'feed', 'a1', 'h1', '["sessions.read","sessions.write","queue.read","accounts.manage"]', 1, NULL, NULL);
    INSERT INTO sessions (id, source, external_id, platform, direction, supporter_name, supporter_email, device_name, started_at, status, event_count, extra, received_at)
      VALUES ('s1', 'file', 'x1', 'windows', 'outgoing', 'Ana', ' Ana@Example.com', 'PC-7', 5, 'ended', 0, '{}', 6),
             ('s2', 'file', 'x2', 'windows', 'outgoing', 'Bo', NULL, 'PC-8', 5, 'ended', 0, '{}', 6);
    INSERT INTO receipts VALUES ('r1', 's1', 'consent', 'operator', 'said yes', 7);`);
  return db;
}

test('a box of version 0.1 keeps its accounts, logins, keys, sessions and receipts, in their new shape', () => {
  const db = oldBox();
  migrate(db, now);
  const row = (sql: string) => db.sqlite.prepare(sql).get();
  expect(row('SELECT id, role, password_hash, last_login_at FROM accounts')).toEqual({
    id: 'a1',
    role: 'supporter',
    password_hash: '$argon2id$x',
    last_login_at: null,
  });
  expect(row('SELECT account_id, agent FROM logins')).toEqual({ account_id: 'a1', agent: '' });
  const key = row('SELECT account_id, scopes, created_by, expires_at FROM api_keys') as { scopes: string };
  expect(key).toMatchObject({ account_id: 'a1', created_by: 'operator', expires_at: null });
  expect((JSON.parse(key.scopes) as string[]).sort()).toEqual([
    'accounts.manage',
    'sessions.capture',
    'summaries.generate',
    'summaries.view',
  ]);
  expect(db.sqlite.prepare('SELECT id, supporter_account_id, capture, reasons, active_at FROM sessions ORDER BY id').all()).toEqual([
    { id: 's1', supporter_account_id: 'a1', capture: 'captured', reasons: '[]', active_at: 6 },
    { id: 's2', supporter_account_id: null, capture: 'captured', reasons: '[]', active_at: 6 },
  ]);
  expect(row('SELECT session_id, kind, answer, basis, device_name, number FROM receipts')).toMatchObject({
    session_id: 's1',
    kind: 'attested',
    answer: 'allowed',
    basis: 'consent',
    device_name: 'PC-7',
    number: expect.stringMatching(/^R-[0-9A-F]{16}$/),
  });
  db.close();
});
