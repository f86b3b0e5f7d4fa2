import { deleteLogin, deleteLoginsOfAccount, loginById } from '../../../db/queries/logins.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { findAccount } from '../accounts/find.ts';
import { audit } from '../audit/append.ts';

/** Ends one login of the account: its next request is nobody's. */
export function endLoginOf(ctx: Ctx, accountId: string, loginId: string): void {
  transact(ctx.db, () => {
    if (loginById(ctx.db, loginId)?.accountId !== accountId) fail('record.missing', { noun: 'login', id: loginId });
    deleteLogin(ctx.db, loginId);
    audit(ctx, { action: 'ended', noun: 'login', id: loginId, details: { account: accountId } });
  });
}

/** Ends all logins of the account, but the one to `keep`, and answers how many. */
export function endLoginsOf(ctx: Ctx, accountId: string, { keep = null }: { readonly keep?: string | null } = {}): number {
  return transact(ctx.db, () => {
    const account = findAccount(ctx, accountId);
    const ended = deleteLoginsOfAccount(ctx.db, account.id, keep);
    if (ended > 0) audit(ctx, { action: 'logins-ended', noun: 'account', id: account.id, details: { logins: ended } });
    return ended;
  });
}
