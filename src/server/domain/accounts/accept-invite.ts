import { transact } from '../../../db/transact.ts';
import { actingAs, type Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { confirmSetup, keepFactor } from '../factors/set-up.ts';
import { useCode } from '../factors/use-code.ts';
import { findInvite } from '../invites/find.ts';
import { grantsOf } from '../roles/grants.ts';
import { findAccount } from './find.ts';
import type { Account } from './model.ts';
import { newPassword } from './new-password.ts';
import { keepPassword } from './password.ts';

interface Acceptance {
  readonly password: string;
  /** The offered second factor (`offerSetup`), for an account that has none yet. */
  readonly sealed?: string | undefined;
  /** Its first code: without one no second factor is set up. Where there is one already: a code of it. */
  readonly code?: string | undefined;
}

export interface Accepted {
  readonly account: Account;
  /** Shown once; null if no second factor was set up. */
  readonly recoveryCodes: readonly string[] | null;
}

/**
 * Sets the password, and a second factor if a code of it came along, and uses the link up: a second time it is ended.
 * @throws Failure invite.ended, password.refused, auth.wrong-code, auth.slow-down
 */
export async function acceptInvite(ctx: Ctx, token: string, { password, sealed = '', code = '' }: Acceptance): Promise<Accepted> {
  const invite = findInvite(ctx, token) ?? fail('invite.ended', {});
  const acting = actingAs(ctx, { kind: 'account', id: invite.accountId, grants: grantsOf(ctx, invite.role) }, ctx.source);
  const setup = !invite.hasFactor && code !== '' ? confirmSetup(acting, invite.accountId, { sealed, code }) : null;
  const made = await newPassword(acting, invite, password, { withFactor: invite.hasFactor || setup !== null });
  if (invite.hasFactor) useCode(acting, invite.accountId, code);
  return transact(ctx.db, () => {
    // While the password was hashed somebody else may have used the link, or replaced it.
    if (findInvite(ctx, token)?.id !== invite.id) fail('invite.ended', {});
    const recoveryCodes = setup && keepFactor(acting, invite.accountId, setup);
    keepPassword(acting, invite.accountId, made, 'invite-accepted');
    return { account: findAccount(acting, invite.accountId), recoveryCodes };
  });
}
