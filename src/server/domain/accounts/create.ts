import { accountByEmail, insertAccount } from '../../../db/queries/accounts.ts';
import { linkSessions } from '../../../db/queries/sessions.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { fail } from '../../kit/errors.ts';
import { parse } from '../../kit/parse.ts';
import { hashPassword } from '../../kit/passwords.ts';
import { audit, named } from '../audit/append.ts';
import { type Account, type NewAccount, newAccountSchema, toAccount } from './model.ts';

/** Refuses (`record.conflict`) an e-mail address that has an account already. */
export async function createAccount(ctx: Ctx, input: NewAccount): Promise<Account> {
  const { password, ...facts } = parse(newAccountSchema, input);
  const passwordHash = await hashPassword(password, ctx.random);
  return transact(ctx.db, () => {
    if (accountByEmail(ctx.db, facts.email)) fail('record.conflict', { noun: 'account', id: facts.email, reason: 'exists' });
    const row = { ...facts, id: ctx.id(), passwordHash, createdAt: ctx.now().getTime(), lastLoginAt: null, disabledAt: null };
    insertAccount(ctx.db, row);
    linkSessions(ctx.db, row.email, row.id);
    audit(ctx, { action: 'created', noun: 'account', id: row.id, details: { email: named(ctx, row.email), role: row.role } });
    return toAccount(row);
  });
}
