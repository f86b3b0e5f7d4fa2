import type { Hono } from 'hono';
import { atMost, limits } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { guard } from '../../http/guard.ts';
import { createHalfLogins } from '../../http/half-logins.ts';
import { getCode } from './code-get.tsx';
import { postCode } from './code-post.tsx';
import { getLogin } from './login-get.tsx';
import { postLogin } from './login-post.tsx';
import { postLogout } from './logout-post.ts';

/** Signing in, in one step or two, and out. */
export function loginPages(web: Hono<HttpEnv>): void {
  const halves = createHalfLogins();
  web.get('/login', guard('public'), getLogin);
  web.post('/login', guard('public'), atMost(limits.form), postLogin(halves));
  web.get('/login/code', guard('public'), getCode(halves));
  web.post('/login/code', guard('public'), atMost(limits.form), postCode(halves));
  web.post('/logout', guard('public'), atMost(limits.form), postLogout);
}
