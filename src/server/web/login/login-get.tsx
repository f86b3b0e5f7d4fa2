import type { Context } from 'hono';
import { LoginPage } from '../../../views/pages/login/login-page.tsx';
import { hasAccounts } from '../../domain/accounts/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { ownPath } from '../next-path.ts';

/** GET /login?next=PATH: who is signed in already goes on. `over`: the second step took too long, or failed too often. */
export function getLogin(c: Context<HttpEnv>): Response | Promise<Response> {
  const next = ownPath(c.req.query('next'));
  if (c.var.viewer) return c.redirect(next, 303);
  const isFresh = !hasAccounts(c.var.ctx);
  return c.html(
    <LoginPage frame={frameOf(c)} email="" next={next} error={null} isOver={c.req.query('over') !== undefined} isFresh={isFresh} />,
  );
}
