import { accountById } from '../../../db/queries/accounts.ts';
import { factorOfAccount } from '../../../db/queries/factors.ts';
import { inviteById } from '../../../db/queries/invites.ts';
import { iso } from '../../kit/clock.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';

/** An invitation that can be accepted, as its receiver sees it. */
export interface Invite {
  /** SHA-256 of the token. */
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  /** False: it is the first sign-in; true: a new password instead of the present one. */
  readonly hasPassword: boolean;
  /** Then its code is asked for too: a link alone gets nobody past the second factor. */
  readonly hasFactor: boolean;
  /** RFC 3339. */
  readonly expiresAt: string;
}

/** Null: there is none with this token, it was used or replaced, its time is over, or its account is disabled. */
export function findInvite(ctx: Ctx, token: string): Invite | null {
  const row = inviteById(ctx.db, sha256(token));
  if (!row || row.expiresAt <= ctx.now().getTime()) return null;
  const account = accountById(ctx.db, row.accountId);
  if (!account || account.disabledAt !== null) return null;
  return {
    id: row.id,
    accountId: account.id,
    email: account.email,
    name: account.name,
    role: account.role,
    hasPassword: account.passwordHash !== null,
    hasFactor: factorOfAccount(ctx.db, account.id) !== undefined,
    expiresAt: iso(row.expiresAt),
  };
}
