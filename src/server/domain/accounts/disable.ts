import { type AccountRow, updateAccount } from '../../../db/queries/accounts.ts';
import { deleteInvitesOfAccount } from '../../../db/queries/invites.ts';
import { deleteLoginsOfAccount } from '../../../db/queries/logins.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { ownAccountId } from './own.ts';

/**
 * For verbs that change accounts, inside their transaction; false: it is so already. Disabling ends the account's logins
 * and its open invitation; its keys open nothing while it lasts. Nobody disables themselves (`accounts.self`).
 */
export function setDisabled(ctx: Ctx, row: AccountRow, disabled: boolean): boolean {
  if (disabled === (row.disabledAt !== null)) return false;
  if (disabled && row.id === ownAccountId(ctx)) fail('accounts.self', {});
  updateAccount(ctx.db, row.id, { disabledAt: disabled ? ctx.now().getTime() : null });
  const loginsEnded = disabled ? deleteLoginsOfAccount(ctx.db, row.id) : 0;
  if (disabled) deleteInvitesOfAccount(ctx.db, row.id);
  audit(ctx, { action: disabled ? 'disabled' : 'enabled', noun: 'account', id: row.id, details: { loginsEnded } });
  return true;
}
