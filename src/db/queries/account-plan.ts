import type { Db } from '../client.ts';
import { dropPlanned } from './table-plan.ts';

/** What each account of a table is to become, beside the database; then `moveAccounts` moves it in with a few statements. */
export interface PlannedAccount {
  readonly id: string;
  readonly isNew: boolean;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly timeZone: string;
  readonly role: string;
  readonly logsSessions: boolean;
  readonly roleChanged: boolean;
  readonly roleWidened: boolean;
  readonly createdAt: number;
  readonly join: readonly string[];
  readonly leave: readonly string[];
}

const tables = `
  CREATE TEMP TABLE plan_accounts (id TEXT PRIMARY KEY, is_new INTEGER, email TEXT, name TEXT, language TEXT, time_zone TEXT,
    role TEXT, logs_sessions INTEGER, role_changed INTEGER, role_widened INTEGER, created_at INTEGER);
  CREATE TEMP TABLE plan_groups (id TEXT, name TEXT, created_at INTEGER);
  CREATE TEMP TABLE plan_members (group_id TEXT, account_id TEXT, joins INTEGER);`;

export function openAccountPlan(db: Db): void {
  closeAccountPlan(db);
  db.sqlite.exec(tables);
}

export function closeAccountPlan(db: Db): void {
  dropPlanned(db, ['accounts', 'groups', 'members']);
}

export function planGroups(db: Db, groups: readonly { readonly id: string; readonly name: string }[], createdAt: number): void {
  const insert = db.sqlite.prepare('INSERT INTO temp.plan_groups VALUES (?, ?, ?)');
  for (const { id, name } of groups) insert.run(id, name, createdAt);
}

export function planAccounts(db: Db, accounts: readonly PlannedAccount[]): void {
  const account = db.sqlite.prepare('INSERT INTO temp.plan_accounts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const member = db.sqlite.prepare('INSERT INTO temp.plan_members VALUES (?, ?, ?)');
  for (const one of accounts) {
    const { id, email, name, language, timeZone, role, createdAt } = one;
    const flags = [one.logsSessions, one.roleChanged, one.roleWidened].map(Number);
    account.run(id, Number(one.isNew), email, name, language, timeZone, role, ...flags, createdAt);
    for (const group of one.join) member.run(group, id, 1);
    for (const group of one.leave) member.run(group, id, 0);
  }
}

/** Moves all of it in, inside the caller's transaction. Answers how many logins ended because their account's role changed. */
export function moveAccounts(db: Db): { readonly loginsEnded: number } {
  const run = (sql: string) => db.sqlite.prepare(sql).run().changes;
  run('INSERT INTO groups (id, name, created_at) SELECT id, name, created_at FROM temp.plan_groups');
  run(`INSERT INTO accounts (id, email, name, language, time_zone, role, logs_sessions, created_at)
    SELECT id, email, name, language, time_zone, role, logs_sessions, created_at FROM temp.plan_accounts WHERE is_new ORDER BY email`);
  run(`UPDATE accounts SET name = plan.name, language = plan.language, time_zone = plan.time_zone, role = plan.role,
    logs_sessions = plan.logs_sessions
    FROM temp.plan_accounts AS plan WHERE plan.id = accounts.id AND NOT plan.is_new`);
  run(`DELETE FROM group_members WHERE (group_id, account_id) IN (SELECT group_id, account_id FROM temp.plan_members WHERE NOT joins)`);
  run(`INSERT OR IGNORE INTO group_members (group_id, account_id) SELECT group_id, account_id FROM temp.plan_members WHERE joins
    ORDER BY group_id, account_id`);
  const loginsEnded = run('DELETE FROM logins WHERE account_id IN (SELECT id FROM temp.plan_accounts WHERE role_changed)');
  run('DELETE FROM invites WHERE account_id IN (SELECT id FROM temp.plan_accounts WHERE role_widened)');
  // The plus sign keeps SQLite on the index of addresses: nearly every session may be nobody's.
  run(`UPDATE sessions SET supporter_account_id = (SELECT id FROM accounts WHERE email = sessions.supporter_email)
    WHERE +supporter_account_id IS NULL AND supporter_email IN (SELECT email FROM temp.plan_accounts WHERE is_new)`);
  return { loginsEnded };
}
