import type { Context } from 'hono';
import { CodePage } from '../../../views/pages/login/code-page.tsx';
import type { HttpEnv } from '../../http/env.ts';
import type { HalfLogins } from '../../http/half-logins.ts';
import { frameOf } from '../frame.ts';
import { loginHref } from './login-href.ts';

/** GET /login/code: the second step; `with=recovery` asks for a recovery code. Without the first step: back to it. */
export function getCode(halves: HalfLogins) {
  return (c: Context<HttpEnv>): Response | Promise<Response> => {
    const half = halves.find(c);
    if (!half) return c.redirect(loginHref('/', { over: true }), 303);
    const kind = c.req.query('with') === 'recovery' ? 'recovery' : 'app';
    return c.html(<CodePage frame={frameOf(c)} email={half.email} kind={kind} error={null} />);
  };
}
