import { addFactor } from '../../src/server/domain/accounts/factor.ts';
import { findAccount } from '../../src/server/domain/accounts/find.ts';
import { offerSetup } from '../../src/server/domain/factors/set-up.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';
import { codeOf } from './visitor.ts';

/** Sets a second factor up; the code of this moment is used up by it. */
export async function withFactor(ctx: Ctx, accountId: string, password: string): Promise<{ seed: string; recoveryCodes: string[] }> {
  const { sealed, seed } = offerSetup(ctx, findAccount(ctx, accountId));
  const recoveryCodes = await addFactor(ctx, accountId, { password, sealed, code: codeOf(seed, ctx.now()) });
  return { seed, recoveryCodes };
}
