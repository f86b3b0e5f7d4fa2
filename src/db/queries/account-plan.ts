import type { Db } from '../client.ts';
import type { AuditRow } from './audit.ts';

/**
 * A table of accounts on its way in. What each account is to become is put together beside the database, in temporary
 * tables of this connection that take no lock; then `applyPlan` moves it in with a few statements.
 */
export interface PlannedAccount {
  readonly id: string;
  readonly isNew: boolean;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly timeZone: string;
  readonly role: string;
  readonly roleChanged: boolean;
  readonly roleWidened: boolean;
  readonly createdAt: number;
  readonly join: readonly string[];
  readonly leave: readonly string[];
  /** Digests of the audit records, and what they stand for. */
  readonly names: readonly (readonly [digest: string, name: string])[];
}

export interface PlannedGroup {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly digest: string;
}

const tables = `
  CREATE TEMP TABLE plan_accounts (id TEXT PRIMARY KEY, is_new INTEGER, email TEXT, name TEXT, language TEXT, time_zone TEXT,
    role TEXT, role_changed INTEGER, role_widened INTEGER, created_at INTEGER);
  CREATE TEMP TABLE plan_groups (id TEXT, name TEXT, created_at INTEGER);
  CREATE TEMP TABLE plan_members (group_id TEXT, account_id TEXT, joins INTEGER);
  CREATE TEMP TABLE plan_names (digest TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
  CREATE TEMP TABLE plan_audit (seq INTEGER PRIMARY KEY, at INTEGER, actor TEXT, source TEXT, action TEXT, noun TEXT,
    record_id TEXT, details TEXT, prev_hash TEXT, hash TEXT);`;

export function openPlan(db: Db): void {
  closePlan(db);
  db.sqlite.exec(tables);
}

export function closePlan(db: Db): void {
  for (const name of ['accounts', 'groups', 'members', 'names', 'audit']) db.sqlite.exec(`DROP TABLE IF EXISTS temp.plan_${name}`);
}

export function planGroups(db: Db, groups: readonly PlannedGroup[]): void {
  const group = db.sqlite.prepare('INSERT INTO temp.plan_groups VALUES (?, ?, ?)');
  const name = db.sqlite.prepare('INSERT OR IGNORE INTO temp.plan_names VALUES (?, ?)');
  for (const one of groups) {
    group.run(one.id, one.name, one.createdAt);
    name.run(one.digest, one.name);
  }
}

export function planAccounts(db: Db, accounts: readonly PlannedAccount[]): void {
  const account = db.sqlite.prepare('INSERT INTO temp.plan_accounts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const member = db.sqlite.prepare('INSERT INTO temp.plan_members VALUES (?, ?, ?)');
  const name = db.sqlite.prepare('INSERT OR IGNORE INTO temp.plan_names VALUES (?, ?)');
  for (const one of accounts) {
    const { id, isNew, email, language, timeZone, role, roleChanged, roleWidened, createdAt } = one;
    account.run(id, Number(isNew), email, one.name, language, timeZone, role, Number(roleChanged), Number(roleWidened), createdAt);
    for (const group of one.join) member.run(group, id, 1);
    for (const group of one.leave) member.run(group, id, 0);
    for (const [digest, text] of one.names) name.run(digest, text);
  }
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

/** Whether an account, a group or a role was changed after that audit record: every change of one writes a record. */
export function changedSince(db: Db, seq: number): boolean {
  const any = db.sqlite.prepare("SELECT EXISTS (SELECT 1 FROM audit WHERE seq > ? AND noun IN ('account', 'group', 'role'))");
  return any.pluck().get(seq) === 1;
}

/** Moves all of it in, inside the caller's transaction. Answers how many logins ended because their account's role changed. */
export function applyPlan(db: Db): { readonly loginsEnded: number } {
  const run = (sql: string) => db.sqlite.prepare(sql).run().changes;
  run('INSERT INTO groups (id, name, created_at) SELECT id, name, created_at FROM temp.plan_groups');
  run(`INSERT INTO accounts (id, email, name, language, time_zone, role, created_at)
    SELECT id, email, name, language, time_zone, role, created_at FROM temp.plan_accounts WHERE is_new ORDER BY email`);
  run(`UPDATE accounts SET name = plan.name, language = plan.language, time_zone = plan.time_zone, role = plan.role
    FROM temp.plan_accounts AS plan WHERE plan.id = accounts.id AND NOT plan.is_new`);
  run(`DELETE FROM group_members WHERE (group_id, account_id) IN (SELECT group_id, account_id FROM temp.plan_members WHERE NOT joins)`);
  run(`INSERT OR IGNORE INTO group_members (group_id, account_id) SELECT group_id, account_id FROM temp.plan_members WHERE joins
    ORDER BY group_id, account_id`);
  const loginsEnded = run('DELETE FROM logins WHERE account_id IN (SELECT id FROM temp.plan_accounts WHERE role_changed)');
  run('DELETE FROM invites WHERE account_id IN (SELECT id FROM temp.plan_accounts WHERE role_widened)');
  // The plus sign keeps SQLite on the index of addresses: nearly every session may be nobody's.
  run(`UPDATE sessions SET supporter_account_id = (SELECT id FROM accounts WHERE email = sessions.supporter_email)
    WHERE +supporter_account_id IS NULL AND supporter_email IN (SELECT email FROM temp.plan_accounts WHERE is_new)`);
  run('INSERT OR IGNORE INTO audit_names (digest, name) SELECT digest, name FROM temp.plan_names ORDER BY digest');
  run(`INSERT INTO audit (seq, at, actor, source, action, noun, record_id, details, prev_hash, hash)
    SELECT seq, at, actor, source, action, noun, record_id, details, prev_hash, hash FROM temp.plan_audit ORDER BY seq`);
  run(`INSERT INTO audit_head (id, seq, hash) SELECT 1, seq, hash FROM temp.plan_audit ORDER BY seq DESC LIMIT 1
    ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`);
  return { loginsEnded };
}
