import { countRecoveryCodes, factorOfAccount, takeRecoveryCode, takeStep } from '../../../db/queries/factors.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { unseal } from '../../kit/secrets.ts';
import { audit } from '../audit/append.ts';
import { recoveryCodeHash } from './recovery-codes.ts';
import { stepOf } from './totp.ts';

/**
 * Takes a code of the account's second factor, or one of its recovery codes: each opens once, also when two come at the
 * same moment. A wrong one is audited.
 * @throws Failure auth.wrong-code
 */
export function useCode(ctx: Ctx, accountId: string, typed: string): 'app' | 'recovery' {
  const used = transact(ctx.db, () => {
    if (takeAppCode(ctx, accountId, typed)) return 'app';
    if (takeRecovery(ctx, accountId, typed)) return 'recovery';
    audit(ctx, { action: 'refused', noun: 'account', id: accountId, details: { shown: 'code' } });
    return null;
  });
  return used ?? fail('auth.wrong-code', {});
}

function takeAppCode(ctx: Ctx, accountId: string, typed: string): boolean {
  const factor = factorOfAccount(ctx.db, accountId);
  if (!factor) return false;
  const seed = unseal(ctx.data.secretsKey, factor.secret, `factor:${accountId}`);
  const step = stepOf(seed, typed.replace(/\s/g, ''), ctx.now());
  return step !== null && takeStep(ctx.db, accountId, step);
}

function takeRecovery(ctx: Ctx, accountId: string, typed: string): boolean {
  const hash = recoveryCodeHash(typed);
  if (hash === null || !takeRecoveryCode(ctx.db, accountId, hash)) return false;
  audit(ctx, { action: 'recovery-code-used', noun: 'account', id: accountId, details: { left: countRecoveryCodes(ctx.db, accountId) } });
  return true;
}
