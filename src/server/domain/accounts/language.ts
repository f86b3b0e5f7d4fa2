import { updateAccount } from '../../../db/queries/accounts.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { audit } from '../audit/append.ts';
import { findAccount } from './find.ts';
import { accountFields } from './model.ts';

/** The language of an account's pages (BCP 47). The same one again changes nothing. */
export function setLanguage(ctx: Ctx, accountId: string, language: string): void {
  transact(ctx.db, () => {
    const account = findAccount(ctx, accountId);
    const after = parse(accountFields.language, language);
    if (after === account.language) return;
    updateAccount(ctx.db, account.id, { language: after });
    audit(ctx, { action: 'language-set', noun: 'account', id: account.id, details: { before: account.language, after } });
  });
}
