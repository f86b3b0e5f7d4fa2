import { accountById, updateAccount } from '../../../db/queries/accounts.ts';
import { deleteFactor, factorOfAccount } from '../../../db/queries/factors.ts';
import { deleteLoginsOfAccount } from '../../../db/queries/logins.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { createInvite, type NewInvite } from '../invites/create.ts';
import { assertNotBeyond } from '../roles/assign.ts';
import { keepAdministrator } from './last-administrator.ts';

/**
 * An administrator takes the second factor from an account whose owner lost it. Its logins end. A password that is too
 * short to stand alone goes with the factor: then the answer is the invitation with which its owner sets a new one.
 * The operator alone may do so with the last administrator (SPEC H2): nobody else could help that one.
 * @throws Failure record.missing, record.conflict (`disabled`), role.beyond-own, accounts.last-administrator
 */
export function takeFactor(ctx: Ctx, accountId: string): NewInvite | null {
  const change = () => {
    const account = accountById(ctx.db, accountId) ?? fail('record.missing', { noun: 'account', id: accountId });
    assertNotBeyond(ctx, account.role);
    const factor = factorOfAccount(ctx.db, accountId) ?? fail('record.missing', { noun: 'factor', id: accountId });
    deleteFactor(ctx.db, accountId);
    const loginsEnded = deleteLoginsOfAccount(ctx.db, accountId);
    audit(ctx, { action: 'factor-taken', noun: 'account', id: accountId, details: { loginsEnded, shortPassword: factor.shortPassword } });
    if (!factor.shortPassword) return null;
    updateAccount(ctx.db, accountId, { passwordHash: null });
    return createInvite(ctx, accountId);
  };
  return ctx.actor.kind === 'operator' ? transact(ctx.db, change) : keepAdministrator(ctx, change);
}
