import { type AccountRow, accountByEmail, accountById, allAccounts, countAccounts } from '../../../db/queries/accounts.ts';
import { groupsOfAccounts } from '../../../db/queries/groups.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { assertNotBeyond } from '../roles/assign.ts';
import { type Account, type AccountDetail, normalEmail, toAccount } from './model.ts';

export function findAccount(ctx: Ctx, id: string): Account {
  return toAccount(accountRow(ctx, id));
}

/** With its groups. */
export function findAccountDetail(ctx: Ctx, id: string): AccountDetail {
  return toDetails(ctx, [accountRow(ctx, id)])[0] as AccountDetail;
}

export function findAccountByEmail(ctx: Ctx, email: string): Account | null {
  const row = accountByEmail(ctx.db, normalEmail(email));
  return row ? toAccount(row) : null;
}

/** Sorted by e-mail address. */
export function listAccounts(ctx: Ctx): Account[] {
  return allAccounts(ctx.db).map(toAccount);
}

/** False on a fresh box: the first account has to be made. */
export function hasAccounts(ctx: Ctx): boolean {
  return countAccounts(ctx.db) > 0;
}

export function accountRow(ctx: Ctx, id: string): AccountRow {
  return accountById(ctx.db, id) ?? fail('record.missing', { noun: 'account', id });
}

/** For verbs that change an account: nobody acts upon one whose role grants more than they hold (`role.beyond-own`). */
export function changeableRow(ctx: Ctx, id: string): AccountRow {
  const row = accountRow(ctx, id);
  assertNotBeyond(ctx, row.role);
  return row;
}

export function toDetails(ctx: Ctx, rows: readonly AccountRow[]): AccountDetail[] {
  const memberships = groupsOfAccounts(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const byAccount = Map.groupBy(memberships, ({ accountId }) => accountId);
  return rows.map((row) => ({ ...toAccount(row), groups: (byAccount.get(row.id) ?? []).map(({ id, name }) => ({ id, name })) }));
}
