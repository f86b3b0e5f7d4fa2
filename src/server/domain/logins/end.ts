import { deleteLogin, deleteLoginsOfAccount, loginById } from '../../../db/queries/logins.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { findAccount } from '../accounts/find.ts';
import type { Account } from '../accounts/model.ts';
import { audit } from '../audit/append.ts';
import { assertNotBeyond } from '../roles/assign.ts';

/** Ends one login of the account: its next request is nobody's. */
export function endLoginOf(ctx: Ctx, accountId: string, loginId: string): void {
  transact(ctx.db, () => {
    refuseBeyond(ctx, accountId);
    if (loginById(ctx.db, loginId)?.accountId !== accountId) fail('record.missing', { noun: 'login', id: loginId });
    deleteLogin(ctx.db, loginId);
    audit(ctx, { action: 'ended', noun: 'login', id: loginId, details: { account: accountId } });
  });
}

/** Ends all logins of the account, but the one to `keep`, and answers how many. */
export function endLoginsOf(ctx: Ctx, accountId: string, { keep = null }: { readonly keep?: string | null } = {}): number {
  return transact(ctx.db, () => {
    const account = refuseBeyond(ctx, accountId);
    const ended = deleteLoginsOfAccount(ctx.db, account.id, keep);
    if (ended > 0) audit(ctx, { action: 'logins-ended', noun: 'account', id: account.id, details: { logins: ended } });
    return ended;
  });
}

/** Whoever manages accounts does not throw out again and again somebody who may do more. */
function refuseBeyond(ctx: Ctx, accountId: string): Account {
  const account = findAccount(ctx, accountId);
  const { actor } = ctx;
  const isOwn = (actor.kind === 'account' && actor.id === accountId) || (actor.kind === 'key' && actor.accountId === accountId);
  if (!isOwn) assertNotBeyond(ctx, account.role);
  return account;
}
