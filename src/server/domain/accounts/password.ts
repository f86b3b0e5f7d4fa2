import { type AccountRow, accountById, updateAccount } from '../../../db/queries/accounts.ts';
import { factorOfAccount, updateFactor } from '../../../db/queries/factors.ts';
import { deleteInvitesOfAccount } from '../../../db/queries/invites.ts';
import { deleteLoginsOfAccount } from '../../../db/queries/logins.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { verifyPassword } from '../../kit/passwords.ts';
import { audit } from '../audit/append.ts';
import { type NewPassword, newPassword, passwordLengths } from './new-password.ts';

/**
 * Changes one's own password, which has to be shown once more. Ends every login of the account, the asker's own too: the
 * page gives that browser a new one.
 * @throws Failure auth.wrong-password, password.refused, auth.slow-down
 */
export async function changePassword(
  ctx: Ctx,
  accountId: string,
  { present, password }: { readonly present: string; readonly password: string },
): Promise<void> {
  const owner = await confirmPassword(ctx, accountId, present);
  const made = await newPassword(ctx, owner, password, { withFactor: hasFactor(ctx, accountId) });
  transact(ctx.db, () => {
    // Whoever set another one meanwhile wins: this one was allowed by a password that is gone.
    if (rowOf(ctx, accountId).passwordHash !== owner.passwordHash) fail('auth.wrong-password', {});
    keepPassword(ctx, accountId, made, 'password-changed');
  });
}

/** Somebody signed in shows that it is them; a wrong password is audited and refused (`auth.wrong-password`). */
export async function confirmPassword(ctx: Ctx, accountId: string, password: string): Promise<AccountRow> {
  const row = rowOf(ctx, accountId);
  if (row.passwordHash !== null && (await verifyPassword(row.passwordHash, password))) return row;
  transact(ctx.db, () => audit(ctx, { action: 'refused', noun: 'account', id: row.id, details: { shown: 'password' } }));
  return fail('auth.wrong-password', {});
}

/**
 * Writes a new password, inside the transaction of whatever allowed it. Ends every login of the account and its
 * invitation: whoever knew the old password is out.
 */
export function keepPassword(ctx: Ctx, accountId: string, { passwordHash, short }: NewPassword, action: string): void {
  const factor = factorOfAccount(ctx.db, accountId);
  // The factor may have gone while the password was hashed.
  if (short && !factor) fail('password.refused', { reason: 'password-short', limit: passwordLengths.alone });
  if (factor) updateFactor(ctx.db, accountId, { shortPassword: short });
  updateAccount(ctx.db, accountId, { passwordHash });
  deleteInvitesOfAccount(ctx.db, accountId);
  const loginsEnded = deleteLoginsOfAccount(ctx.db, accountId);
  audit(ctx, { action, noun: 'account', id: accountId, details: { loginsEnded } });
}

function hasFactor(ctx: Ctx, accountId: string): boolean {
  return factorOfAccount(ctx.db, accountId) !== undefined;
}

function rowOf(ctx: Ctx, id: string): AccountRow {
  return accountById(ctx.db, id) ?? fail('record.missing', { noun: 'account', id });
}
