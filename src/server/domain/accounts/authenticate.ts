import { accountByEmail, accountById } from '../../../db/queries/accounts.ts';
import { factorOfAccount } from '../../../db/queries/factors.ts';
import { transact } from '../../../db/transact.ts';
import { keyedDigest, sha256 } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { nobodysPassword, verifyPassword } from '../../kit/passwords.ts';
import { audit } from '../audit/append.ts';
import { useCode } from '../factors/use-code.ts';
import { type Account, normalEmail, toAccount } from './model.ts';

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
  /** Stands for the password that was shown, and is another one as soon as that changes. */
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
  if (row && matches && row.disabledAt === null)
    return { account: toAccount(row), needsCode: factorOfAccount(ctx.db, row.id) !== undefined, stamp: sha256(hash) };
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
  const row = accountById(ctx.db, accountId);
  if (!row?.passwordHash || row.disabledAt !== null || sha256(row.passwordHash) !== stamp) return fail('auth.required', {});
  return { account: toAccount(row), by: useCode(ctx, row.id, code) };
}
