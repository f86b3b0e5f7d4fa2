import { z } from 'zod';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { factorSchema, findFactor } from '../factors/find.ts';
import { applyFacts } from './change.ts';
import { factsOf } from './facts.ts';
import { accountRow, findAccountDetail } from './find.ts';
import { groupIdsOf } from './memberships.ts';
import { accountDetailSchema, accountFields } from './model.ts';
import { ownAccount } from './own.ts';

/** What everybody decides about their own account; its address, role and groups are an administrator's to change. */
export const profileChangeSchema = z
  .strictObject({ name: accountFields.name, language: accountFields.language, timeZone: accountFields.timeZone })
  .partial();

export type ProfileChange = z.input<typeof profileChangeSchema>;

/** One's own account, with the state of its second factor. */
export const ownAccountSchema = accountDetailSchema.extend({
  factor: factorSchema.nullable().describe('The second factor; null: the password stands alone.'),
});

export type OwnAccount = Readonly<z.infer<typeof ownAccountSchema>>;

export function findOwnAccount(ctx: Ctx): OwnAccount {
  const id = ownAccount(ctx);
  return { ...findAccountDetail(ctx, id), factor: findFactor(ctx, id) };
}

/** Changes what is given and keeps the rest; the same again changes nothing. */
export function changeProfile(ctx: Ctx, input: ProfileChange): OwnAccount {
  const { name, language, timeZone } = parse(profileChangeSchema, input);
  return transact(ctx.db, () => {
    const row = accountRow(ctx, ownAccount(ctx));
    const before = factsOf(row, groupIdsOf(ctx, row.id));
    const wanted = { name: name ?? before.name, language: language ?? before.language, timeZone: timeZone ?? before.timeZone };
    applyFacts(ctx, row, before, { ...before, ...wanted });
    return findOwnAccount(ctx);
  });
}
