import type { Context } from 'hono';
import { z } from 'zod';
import { LoginPage } from '../../views/pages/login/login-page.tsx';
import { authenticate } from '../domain/accounts/authenticate.ts';
import { startLogin } from '../domain/logins/logins.ts';
import { grantsOf } from '../domain/roles/grants.ts';
import { readForm } from '../http/body.ts';
import { giveLoginCookie } from '../http/cookies.ts';
import type { HttpEnv } from '../http/env.ts';
import type { LoginGate } from '../http/login-gate.ts';
import { statusOf } from '../http/status.ts';
import { actingAs } from '../kit/ctx.ts';
import { Failure } from '../kit/errors.ts';
import { frameOf } from './frame.ts';
import { ownPath } from './next-path.ts';

const loginForm = z.object({ email: z.string().max(254), password: z.string().max(200), next: z.string().max(2000).optional() });

/** POST /login: a new login and its cookie; refused, the form again with the reason. */
export function postLogin(gate: LoginGate) {
  return async (c: Context<HttpEnv>): Promise<Response> => {
    const { email, password, next } = await readForm(c, loginForm);
    const { ctx } = c.var;
    const address = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
    try {
      gate.attempt(email, address, ctx.now());
      const { account } = await authenticate(ctx, { email, password });
      gate.passed(email, address);
      const acting = actingAs(ctx, { kind: 'account', id: account.id, grants: grantsOf(ctx, account.role) }, 'page');
      const { token } = await startLogin(acting, account.id, { agent: c.req.header('user-agent') ?? '', address });
      giveLoginCookie(c, token);
      return c.redirect(ownPath(next), 303);
    } catch (error) {
      if (!(error instanceof Failure) || !error.code.startsWith('auth.')) throw error;
      if (error.code === 'auth.slow-down') c.header('retry-after', String((error as Failure<'auth.slow-down'>).params.seconds));
      const refusal = { code: error.code, params: error.params };
      return c.html(
        <LoginPage frame={loginFrame(c, next)} email={email} next={ownPath(next)} error={refusal} />,
        statusOf[error.code as Failure['code']],
      );
    }
  };
}

/** The language form on the refused page returns to the page that can be asked for again. */
function loginFrame(c: Context<HttpEnv>, next: string | undefined) {
  const path = next ? `/login?next=${encodeURIComponent(ownPath(next))}` : '/login';
  return { ...frameOf(c), path };
}
