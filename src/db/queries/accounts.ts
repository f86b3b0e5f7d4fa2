import { and, asc, count, eq, gt, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { fold, knowFold } from '../fold.ts';
import { accounts } from '../schema/accounts.ts';
import { groupMembers } from '../schema/groups.ts';

export type AccountRow = typeof accounts.$inferSelect;

/** What an account is asked by; all that is given must hold. */
export interface AccountFilter {
  /** Found in the name or the address, whatever its case and accents. */
  readonly search?: string | undefined;
  /** In lower case; the whole of it. */
  readonly email?: string | undefined;
  readonly role?: string | undefined;
  readonly group?: string | undefined;
  readonly state?: 'active' | 'invited' | 'disabled' | undefined;
  /** SPEC A9. */
  readonly logsSessions?: boolean | undefined;
}

export function insertAccount(db: Db, row: AccountRow): void {
  db.orm.insert(accounts).values(row).run();
}

export function accountById(db: Db, id: string): AccountRow | undefined {
  return db.orm.select().from(accounts).where(eq(accounts.id, id)).get();
}

/** `email` in lower case. */
export function accountByEmail(db: Db, email: string): AccountRow | undefined {
  return db.orm.select().from(accounts).where(eq(accounts.email, email)).get();
}

export function allAccounts(db: Db): AccountRow[] {
  return db.orm.select().from(accounts).orderBy(asc(accounts.email)).all();
}

/** By address, from the one after `after` on. */
export function accountsAfter(db: Db, filter: AccountFilter, after: string | null, limit: number): AccountRow[] {
  return db.orm
    .select()
    .from(accounts)
    .where(and(matching(db, filter), after === null ? undefined : gt(accounts.email, after)))
    .orderBy(asc(accounts.email))
    .limit(limit)
    .all();
}

export function countAccounts(db: Db, filter: AccountFilter = {}): number {
  return db.orm.select({ n: count() }).from(accounts).where(matching(db, filter)).get()?.n ?? 0;
}

export function updateAccount(db: Db, id: string, change: Partial<Omit<AccountRow, 'id'>>): void {
  db.orm.update(accounts).set(change).where(eq(accounts.id, id)).run();
}

/** With its logins, invitations, keys, second factor and memberships. */
export function deleteAccount(db: Db, id: string): void {
  db.orm.delete(accounts).where(eq(accounts.id, id)).run();
}

/** Whether it is the supporter of sessions, or has keys of its own, revoked ones too. */
export function hangsOnAccount(db: Db, id: string): boolean {
  const any = db.sqlite.prepare(
    `SELECT EXISTS (SELECT 1 FROM sessions WHERE supporter_account_id = @id) OR EXISTS (SELECT 1 FROM api_keys WHERE account_id = @id)`,
  );
  return any.pluck().get({ id }) === 1;
}

/** Ids of the accounts that can sign in with this role: enabled, and with a password. */
export function ableAccountIds(db: Db, role: string): string[] {
  const able = db.orm
    .select({ id: accounts.id })
    .from(accounts)
    .where(matching(db, { role, state: 'active' }))
    .all();
  return able.map(({ id }) => id);
}

/** How many can sign in with this role. */
export function countAbleAccounts(db: Db, role: string): number {
  return countAccounts(db, { role, state: 'active' });
}

function matching(db: Db, { search, email, role, group, state, logsSessions }: AccountFilter): SQL | undefined {
  return and(
    search ? found(db, search) : undefined,
    email === undefined ? undefined : eq(accounts.email, email),
    role === undefined ? undefined : eq(accounts.role, role),
    group === undefined ? undefined : sql`${accounts.id} in (select account_id from ${groupMembers} where group_id = ${group})`,
    state && states[state],
    logsSessions === undefined ? undefined : eq(accounts.logsSessions, logsSessions),
  );
}

function found(db: Db, search: string): SQL {
  knowFold(db);
  const text = fold(search);
  return sql`(instr(${accounts.email}, ${text}) > 0 or instr(fold(${accounts.name}), ${text}) > 0)`;
}

const states: Readonly<Record<'active' | 'invited' | 'disabled', SQL | undefined>> = {
  active: and(isNull(accounts.disabledAt), isNotNull(accounts.passwordHash)),
  invited: and(isNull(accounts.disabledAt), isNull(accounts.passwordHash)),
  disabled: isNotNull(accounts.disabledAt),
};
