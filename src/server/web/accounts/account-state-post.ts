import type { Context } from 'hono';
import { z } from 'zod';
import { accountHref } from '../../../views/pages/accounts/addresses.ts';
import { changeAccount } from '../../domain/accounts/change.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showAccount } from './show-account.tsx';

const form = z.object({ disabled: z.enum(['true', 'false']) });

/** POST /admin/accounts/:id/state: disables or enables the account, then its page. */
export async function postAccountState(c: Context<HttpEnv, '/admin/accounts/:id/state'>): Promise<Response> {
  const id = c.req.param('id');
  const disabled = (await readForm(c, form)).disabled === 'true';
  try {
    changeAccount(c.var.ctx, id, { disabled });
    return c.redirect(`${accountHref(id)}?done=${disabled ? 'disabled' : 'enabled'}`, 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['role.beyond-own', 'accounts.last-administrator', 'accounts.self']);
    return showAccount(c, id, { refusal }, status);
  }
}
