import { accountByEmail } from '../../../db/queries/accounts.ts';
import { factorOfAccount } from '../../../db/queries/factors.ts';
import { transact } from '../../../db/transact.ts';
import { keyedDigest } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { nobodysPassword, verifyPassword } from '../../kit/passwords.ts';
import { audit } from '../audit/append.ts';
import { useCode } from '../factors/use-code.ts';
import { findAccount } from './find.ts';
import { type Account, normalEmail, toAccount } from './model.ts';
import { assertStamp, stampOf } from './stamp.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
  /** A stranger never signed in from this browser: under a flood of guesses they wait longest. */
  readonly who?: 'known' | 'stranger';
}

export interface PasswordShown {
  readonly account: Account;
  /** True: nobody is signed in yet; `authenticateCode` comes next. */
  readonly needsCode: boolean;
  /** Of the password that was shown: goes to `authenticateCode` and to `startLogin`. */
  readonly stamp: string;
}

/**
 * The account with this password, in the same time whether there is such an account or not.
 * @throws Failure auth.wrong, auth.slow-down
 */
export async function authenticate(ctx: Ctx, credentials: Credentials): Promise<PasswordShown> {
  const email = normalEmail(credentials.email);
  const row = accountByEmail(ctx.db, email);
  const hash = row?.passwordHash ?? nobodysPassword;
  const matches = await verifyPassword(hash, credentials.password, credentials.who);
  const stamp = stampOf(row);
  if (row && matches && stamp) return { account: toAccount(row), needsCode: factorOfAccount(ctx.db, row.id) !== undefined, stamp };
  // The digest alone, without a name beside it: people type their password into this field too.
  const details = { email: keyedDigest(ctx.data.digestKey, email) };
  transact(ctx.db, () => audit(ctx, { action: 'refused', noun: 'login', id: row?.id ?? 'unknown', details }));
  return fail('auth.wrong', {});
}

/**
 * The second step, for who has shown the password: a code of the second factor, or a recovery code.
 * @throws Failure auth.wrong-code, auth.required: the password changed or the account was disabled meanwhile
 */
export function authenticateCode(
  ctx: Ctx,
  { accountId, stamp }: { readonly accountId: string; readonly stamp: string },
  code: string,
): { readonly account: Account; readonly by: 'app' | 'recovery' } {
  assertStamp(ctx, accountId, stamp);
  const by = useCode(ctx, accountId, code);
  return { account: findAccount(ctx, accountId), by };
}
