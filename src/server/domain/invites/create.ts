import { accountById } from '../../../db/queries/accounts.ts';
import { deleteInvitesOfAccount, insertInvite } from '../../../db/queries/invites.ts';
import { transact } from '../../../db/transact.ts';
import { day, iso } from '../../kit/clock.ts';
import { newToken, sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { assertNotBeyond } from '../roles/assign.ts';

/** How long a link may be used, in milliseconds. */
export const inviteLife = 7 * day;

export interface NewInvite {
  /** The link's secret, in this answer alone: 256 random bits as 43 characters of base64url. It belongs into `/invite/<token>`. */
  readonly token: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}

/**
 * A link with which somebody sets the account's password once: the first one, or a new one if it is forgotten. It
 * replaces the account's earlier link. Until it is used, the present password and logins stay as they are.
 * @throws Failure record.missing, record.conflict (`disabled`), role.beyond-own: it would open an account that may do
 * more than the actor
 */
export function createInvite(ctx: Ctx, accountId: string): NewInvite {
  const token = newToken(ctx.random);
  return transact(ctx.db, () => {
    const account = accountById(ctx.db, accountId) ?? fail('record.missing', { noun: 'account', id: accountId });
    if (account.disabledAt !== null) fail('record.conflict', { noun: 'account', id: accountId, reason: 'disabled' });
    assertNotBeyond(ctx, account.role);
    const createdAt = ctx.now().getTime();
    const expiresAt = createdAt + inviteLife;
    const replaced = deleteInvitesOfAccount(ctx.db, account.id);
    insertInvite(ctx.db, { id: sha256(token), accountId: account.id, createdAt, expiresAt });
    audit(ctx, { action: 'invited', noun: 'account', id: account.id, details: { expiresAt, replaced } });
    return { token, expiresAt: iso(expiresAt) };
  });
}
