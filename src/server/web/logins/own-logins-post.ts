import type { Context } from 'hono';
import { ownAccount } from '../../domain/accounts/own.ts';
import { endLoginOf, endLoginsOf } from '../../domain/logins/end.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /account/logins/:login/end */
export function postOwnLoginEnd(c: Context<HttpEnv, '/account/logins/:login/end'>): Response {
  endLoginOf(c.var.ctx, ownAccount(c.var.ctx), c.req.param('login'));
  return c.redirect('/account/logins?done=ended', 303);
}

/** POST /account/logins/end: all but this one. */
export function postOwnLoginsEnd(c: Context<HttpEnv>): Response {
  endLoginsOf(c.var.ctx, ownAccount(c.var.ctx), { keep: c.var.viewer?.login ?? null });
  return c.redirect('/account/logins?done=all', 303);
}
