import { accountByEmail } from '../../../db/queries/accounts.ts';
import { transact } from '../../../db/transact.ts';
import { keyedDigest } from '../../kit/crypto.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { nobodysPassword, verifyPassword } from '../../kit/passwords.ts';
import { audit } from '../audit/append.ts';
import { type Account, normalEmail, toAccount } from './model.ts';

/** The account with this password, or `auth.wrong`, in the same time whether there is such an account or not. */
export async function authenticate(ctx: Ctx, credentials: { readonly email: string; readonly password: string }): Promise<Account> {
  const email = normalEmail(credentials.email);
  const row = accountByEmail(ctx.db, email);
  const matches = await verifyPassword(row?.passwordHash ?? nobodysPassword, credentials.password);
  if (row && matches && row.disabledAt === null) return toAccount(row);
  // The digest alone, without a name beside it: people type their password into this field too.
  const details = { email: keyedDigest(ctx.data.digestKey, email) };
  transact(ctx.db, () => audit(ctx, { action: 'refused', noun: 'login', id: row?.id ?? 'unknown', details }));
  return fail('auth.wrong', {});
}
