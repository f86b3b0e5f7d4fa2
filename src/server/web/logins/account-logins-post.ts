import type { Context } from 'hono';
import { endLoginOf, endLoginsOf } from '../../domain/logins/end.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /admin/accounts/:id/logins/:login/end */
export function postAccountLoginEnd(c: Context<HttpEnv, '/admin/accounts/:id/logins/:login/end'>): Response {
  const { id, login } = c.req.param();
  endLoginOf(c.var.ctx, id, login);
  return c.redirect(`/admin/accounts/${id}/logins?done=ended`, 303);
}

/** POST /admin/accounts/:id/logins/end: all of them. */
export function postAccountLoginsEnd(c: Context<HttpEnv, '/admin/accounts/:id/logins/end'>): Response {
  const id = c.req.param('id');
  endLoginsOf(c.var.ctx, id);
  return c.redirect(`/admin/accounts/${id}/logins?done=all`, 303);
}
