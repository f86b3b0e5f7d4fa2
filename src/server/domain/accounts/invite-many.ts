import { setImmediate as turn } from 'node:timers/promises';
import { z } from 'zod';
import { accountsAfter } from '../../../db/queries/accounts.ts';
import { transact } from '../../../db/transact.ts';
import type { Ctx } from '../../kit/ctx.ts';
import { parse } from '../../kit/parse.ts';
import { createInvite } from '../invites/create.ts';
import { beyondOwn } from '../roles/assign.ts';
import { grantsOf } from '../roles/grants.ts';
import { byteOrderMark, csv } from '../tables/csv.ts';
import { largestSelection } from './bulk.ts';
import { changeableRow } from './find.ts';
import { invitationOf, invitationSchema } from './invite.ts';
import type { AccountFilter } from './list.ts';

export const invitedSchema = invitationSchema.extend({ account: z.string().describe('Its id.'), email: z.string(), name: z.string() });

export type Invited = Readonly<z.infer<typeof invitedSchema>>;

export const selectionSchema = z.array(z.string().min(1).max(100)).min(1).max(largestSelection);

/** A link for each of these accounts, all or none; in this answer alone. */
export function inviteAccounts(ctx: Ctx, accountIds: readonly string[]): Invited[] {
  const ids = new Set(parse(selectionSchema, accountIds));
  return transact(ctx.db, () =>
    [...ids].map((id) => {
      const { email, name } = changeableRow(ctx, id);
      return { account: id, email, name, ...invitationOf(createInvite(ctx, id)) };
    }),
  );
}

const batch = 20;

/**
 * A table of links for everybody who has no password yet and whom the actor may invite; for one download, since the links
 * stand nowhere else. Each link is made, and audited, as its row is taken: who breaks off has invited those that came.
 */
export async function* invitationTable(ctx: Ctx, filter: AccountFilter, origin: string): AsyncGenerator<string, void> {
  yield `${byteOrderMark}${csv([['email', 'name', 'link', 'expires']])}`;
  let after: string | null = null;
  for (;;) {
    const rows = accountsAfter(ctx.db, { ...filter, state: 'invited' }, after, batch);
    const last = rows.at(-1);
    if (!last) return;
    const own = rows.filter(({ role }) => beyondOwn(ctx, grantsOf(ctx, role)).length === 0);
    const links = transact(ctx.db, () => own.map(({ id, email, name }) => ({ email, name, ...invitationOf(createInvite(ctx, id)) })));
    yield csv(links.map(({ email, name, path, expiresAt }) => [email, name, origin + path, expiresAt]));
    after = last.email;
    await turn();
  }
}
