import { countAbleAccounts } from '../../../db/queries/accounts.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';

/**
 * Every change that could take away an administrator runs inside this (SPEC H2): if nobody is left who can sign in with
 * the role, nothing of it has happened (`accounts.last-administrator`). Who writes holds the database's one write lock
 * from before the first count to after the second, so that two changes at once cannot each count on the other's.
 */
export function keepAdministrator<T>(ctx: Ctx, change: () => T): T {
  return transact(ctx.db, () => {
    const before = countAbleAccounts(ctx.db, 'administrator');
    const changed = change();
    if (before > 0 && countAbleAccounts(ctx.db, 'administrator') === 0) fail('accounts.last-administrator', {});
    return changed;
  });
}
