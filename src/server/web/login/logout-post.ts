import type { Context } from 'hono';
import { endLogin } from '../../domain/logins/logins.ts';
import { loginToken, takeLoginCookie } from '../../http/cookies.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /logout: ends this browser's login. */
export async function postLogout(c: Context<HttpEnv>): Promise<Response> {
  const token = loginToken(c);
  if (token) await endLogin(c.var.ctx, token);
  takeLoginCookie(c);
  // What this browser kept of the pages goes too.
  c.header('clear-site-data', '"cache"');
  return c.redirect('/login', 303);
}
