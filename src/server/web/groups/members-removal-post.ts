import type { Context } from 'hono';
import { z } from 'zod';
import { groupHref } from '../../../views/pages/groups/addresses.ts';
import { removeMembers } from '../../domain/accounts/members.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { ticked } from '../accounts/account-form.ts';
import { asRefused } from '../refused.ts';
import { showGroup } from './show-group.tsx';

const form = z.object({ accounts: ticked });

/** POST /admin/groups/:id/members/removal: takes the accounts that are ticked out of it, then its page. */
export async function postMembersRemoval(c: Context<HttpEnv, '/admin/groups/:id/members/removal'>): Promise<Response> {
  const id = c.req.param('id');
  const { accounts } = await readForm(c, form, { lists: true });
  try {
    removeMembers(c.var.ctx, id, accounts);
    return c.redirect(`${groupHref(id)}?done=removed`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['input.invalid', 'record.missing', 'role.beyond-own']);
    return showGroup(c, id, { refusal }, status);
  }
}
