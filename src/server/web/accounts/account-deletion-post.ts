import type { Context } from 'hono';
import { accountsHref } from '../../../views/pages/accounts/addresses.ts';
import { deleteAccount } from '../../domain/accounts/delete.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showAccount } from './show-account.tsx';

/** POST /admin/accounts/:id/deletion: then the list. */
export async function postAccountDeletion(c: Context<HttpEnv, '/admin/accounts/:id/deletion'>): Promise<Response> {
  const id = c.req.param('id');
  try {
    deleteAccount(c.var.ctx, id);
    return c.redirect(`${accountsHref}?done=deleted`, 303);
  } catch (error) {
    const codes = ['role.beyond-own', 'accounts.in-use', 'accounts.last-administrator', 'accounts.self'] as const;
    const { refusal, status } = asRefused(c, error, codes);
    return showAccount(c, id, { refusal }, status);
  }
}
