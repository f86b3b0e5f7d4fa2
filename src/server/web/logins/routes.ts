import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { getAccountLogins } from './account-logins-get.tsx';
import { postAccountLoginEnd, postAccountLoginsEnd } from './account-logins-post.ts';
import { postFactorRemoval } from './factor-removal-post.tsx';
import { getOwnLogins } from './own-logins-get.tsx';
import { postOwnLoginEnd, postOwnLoginsEnd } from './own-logins-post.ts';

/** Signed-in browsers: one's own, and an administrator's view of an account's, with its second factor. */
export function loginListPages(web: Hono<HttpEnv>): void {
  web.get('/account/logins', guard('self'), getOwnLogins);
  web.post('/account/logins/end', guard('self'), atMost(limits.form), postOwnLoginsEnd);
  web.post('/account/logins/:login/end', guard('self'), atMost(limits.form), postOwnLoginEnd);
  web.get('/admin/accounts/:id/logins', guard('accounts.manage'), getAccountLogins);
  web.post('/admin/accounts/:id/logins/end', guard('accounts.manage'), atMost(limits.form), postAccountLoginsEnd);
  web.post('/admin/accounts/:id/logins/:login/end', guard('accounts.manage'), atMost(limits.form), postAccountLoginEnd);
  web.post('/admin/accounts/:id/factor-removal', guard('accounts.manage'), atMost(limits.form), postFactorRemoval);
}
