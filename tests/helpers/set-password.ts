import { factorOfAccount } from '../../src/db/queries/factors.ts';
import { transact } from '../../src/db/transact.ts';
import { findAccount } from '../../src/server/domain/accounts/find.ts';
import { newPassword } from '../../src/server/domain/accounts/new-password.ts';
import { keepPassword } from '../../src/server/domain/accounts/password.ts';
import type { Ctx } from '../../src/server/kit/ctx.ts';

/** Another password, as if its owner had changed it. */
export async function setPassword(ctx: Ctx, accountId: string, password: string): Promise<void> {
  const withFactor = factorOfAccount(ctx.db, accountId) !== undefined;
  const made = await newPassword(ctx, findAccount(ctx, accountId), password, { withFactor });
  transact(ctx.db, () => keepPassword(ctx, accountId, made, 'password-changed'));
}
