import type { Context } from 'hono';
import { z } from 'zod';
import { accountsHref, hrefWith } from '../../../views/pages/accounts/addresses.ts';
import { type BulkChange, changeAccounts } from '../../domain/accounts/bulk.ts';
import { inviteAccounts } from '../../domain/accounts/invite-many.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { ticked } from './account-form.ts';
import { listQuery } from './list-query.ts';
import { showInvitations } from './show-invitations.tsx';
import { showList } from './show-list.tsx';

const form = z.object({
  accounts: ticked,
  do: z.enum(['role', 'join', 'leave', 'log-on', 'log-off', 'disable', 'enable', 'invite']),
  role: z.string().max(100).default(''),
  group: z.string().max(100).default(''),
});

const refusals = ['input.invalid', 'record.missing', 'record.conflict', 'role.beyond-own', 'accounts.last-administrator'] as const;

/** POST /admin/accounts/changes: changes the accounts that are ticked, then the list as it was; invites them: their links, this once. */
export async function postChanges(c: Context<HttpEnv>): Promise<Response> {
  const { ctx } = c.var;
  const typed = await readForm(c, form, { lists: true });
  try {
    if (typed.do === 'invite') return await showInvitations(c, 'invited', inviteAccounts(ctx, typed.accounts));
    const { changed, leftOut } = changeAccounts(ctx, { accounts: typed.accounts, ...changeIn(typed) });
    const { filter, cursor } = listQuery(c);
    const told = { done: 'bulk', count: String(changed.length), left: leftOut.length > 0 ? 'out' : '' };
    return c.redirect(hrefWith(accountsHref, { ...filter, cursor, ...told }), 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, refusals);
    return showList(c, { refusal, selected: typed.accounts }, status);
  }
}

function changeIn(typed: z.infer<typeof form>): Omit<BulkChange, 'accounts'> {
  switch (typed.do) {
    case 'role':
      return { role: typed.role };
    case 'join':
      return { join: [typed.group] };
    case 'leave':
      return { leave: [typed.group] };
    case 'log-on':
    case 'log-off':
      return { logsSessions: typed.do === 'log-on' };
    default:
      return { disabled: typed.do === 'disable' };
  }
}
