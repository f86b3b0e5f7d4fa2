import { deleteFactor, factorOfAccount } from '../../../db/queries/factors.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { audit } from '../audit/append.ts';
import { giveRecoveryCodes } from '../factors/recovery-codes.ts';
import { confirmSetup, keepFactor } from '../factors/set-up.ts';
import { useCode } from '../factors/use-code.ts';
import { passwordLengths } from './new-password.ts';
import { confirmPassword } from './password.ts';

interface Shown {
  readonly password: string;
  /** Of the authenticator app, or a recovery code. */
  readonly code: string;
}

/**
 * Sets up one's own second factor: the password is shown once more, and a first code proves that the app has the seed.
 * Answers the recovery codes, this once.
 * @throws Failure auth.wrong-password, auth.wrong-code, record.conflict (there is one)
 */
export async function addFactor(ctx: Ctx, accountId: string, input: Shown & { readonly sealed: string }): Promise<string[]> {
  await confirmPassword(ctx, accountId, input.password);
  const confirmed = confirmSetup(ctx, accountId, input);
  return transact(ctx.db, () => keepFactor(ctx, accountId, confirmed));
}

/** Ten new recovery codes; the old ones open nothing any more. */
export async function renewRecoveryCodes(ctx: Ctx, accountId: string, shown: Shown): Promise<string[]> {
  await confirmBoth(ctx, accountId, shown);
  return transact(ctx.db, () => {
    audit(ctx, { action: 'recovery-codes-renewed', noun: 'account', id: accountId });
    return giveRecoveryCodes(ctx, accountId);
  });
}

/**
 * Takes one's own second factor away.
 * @throws Failure auth.wrong-password, auth.wrong-code, password.refused: the password is too short to stand alone
 */
export async function removeFactor(ctx: Ctx, accountId: string, shown: Shown): Promise<void> {
  await confirmBoth(ctx, accountId, shown);
  transact(ctx.db, () => {
    if (factorOfAccount(ctx.db, accountId)?.shortPassword)
      fail('password.refused', { reason: 'password-short', limit: passwordLengths.alone });
    if (!deleteFactor(ctx.db, accountId)) fail('record.missing', { noun: 'factor', id: accountId });
    audit(ctx, { action: 'factor-removed', noun: 'account', id: accountId });
  });
}

async function confirmBoth(ctx: Ctx, accountId: string, { password, code }: Shown): Promise<void> {
  if (!factorOfAccount(ctx.db, accountId)) fail('record.missing', { noun: 'factor', id: accountId });
  await confirmPassword(ctx, accountId, password);
  useCode(ctx, accountId, code);
}
