import { accountByEmail, accountById, allAccounts, countAccounts } from '../../../db/queries/accounts.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { type Account, normalEmail, toAccount } from './model.ts';

export function findAccount(ctx: Ctx, id: string): Account {
  const row = accountById(ctx.db, id);
  return row ? toAccount(row) : fail('record.missing', { noun: 'account', id });
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
