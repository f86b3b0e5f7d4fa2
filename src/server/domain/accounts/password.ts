import { updateAccount } from '../../../db/queries/accounts.ts';
import { deleteLoginsOfAccount } from '../../../db/queries/logins.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { hashPassword } from '../../kit/passwords.ts';
import { audit } from '../audit/append.ts';
import { findAccount } from './find.ts';
import { passwordSchema } from './model.ts';

/** Ends every login of the account: whoever knew the old password is out. */
export async function setPassword(ctx: Ctx, accountId: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(parse(passwordSchema, password), ctx.random);
  transact(ctx.db, () => {
    const account = findAccount(ctx, accountId);
    updateAccount(ctx.db, account.id, { passwordHash });
    const ended = deleteLoginsOfAccount(ctx.db, account.id);
    audit(ctx, { action: 'password-set', noun: 'account', id: account.id, details: { loginsEnded: ended } });
  });
}
