import { z } from 'zod';
import { accountsAfter, countAccounts } from '../../../db/queries/accounts.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { cursorText, readCursor } from '../../kit/cursor.ts';
import { toDetails } from './find.ts';
import { type AccountDetail, accountStates, normalEmail } from './model.ts';

/** What a list of accounts can be asked by; all that is given must hold. */
export const accountFilterSchema = z.object({
  search: z.string().trim().max(200).optional().describe('Found in the name or the address, whatever its case and accents.'),
  email: z.string().max(254).transform(normalEmail).optional().describe('The whole address.'),
  role: z.string().max(100).optional().describe('Code of a built-in role, or id of a custom one.'),
  group: z.string().max(100).optional().describe('Id of a group.'),
  state: z.enum(accountStates).optional(),
  logsSessions: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .optional()
    .describe('"Log sessions for connection reports": on or off.'),
});

export type AccountFilter = z.output<typeof accountFilterSchema>;

export interface AccountPlace extends AccountFilter {
  /** 1 to 200. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** By e-mail address. `next`: the `cursor` of the next page; null at the end. */
export function pageOfAccounts(
  ctx: Ctx,
  { limit, cursor, ...filter }: AccountPlace,
): { readonly accounts: AccountDetail[]; readonly next: string | null } {
  const after = cursor === undefined ? null : readCursor(cursor, ['string'])[0];
  const rows = accountsAfter(ctx.db, filter, after, limit + 1);
  const accounts = toDetails(ctx, rows.slice(0, limit));
  const last = accounts.at(-1);
  return { accounts, next: last && rows.length > limit ? cursorText([last.email]) : null };
}

export function countMatching(ctx: Ctx, filter: AccountFilter): number {
  return countAccounts(ctx.db, filter);
}
