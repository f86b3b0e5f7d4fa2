import { type AccountRow, accountById } from '../../../db/queries/accounts.ts';
import { sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';

/** Stands for the password that an account can sign in with now; null: with none. Another password, another stamp. */
export function stampOf(row: AccountRow | undefined): string | null {
  return row?.passwordHash && row.disabledAt === null ? sha256(row.passwordHash) : null;
}

/** Refuses (`auth.required`) if the password changed, or the account was disabled, since it was shown. */
export function assertStamp(ctx: Ctx, accountId: string, stamp: string): void {
  if (stampOf(accountById(ctx.db, accountId)) !== stamp) fail('auth.required', {});
}
