import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { findAccount, findAccountByEmail } from '../accounts/find.ts';

/** The account that a key is to act for, named by its id or its e-mail address. */
export function ownerId(ctx: Ctx, named: string): string {
  if (!named.includes('@')) return findAccount(ctx, named).id;
  return (findAccountByEmail(ctx, named) ?? fail('record.missing', { noun: 'account', id: named })).id;
}
