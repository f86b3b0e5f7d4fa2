import type { Context } from 'hono';
import { z } from 'zod';
import { LoginPage } from '../../../views/pages/login/login-page.tsx';
import { authenticate } from '../../domain/accounts/authenticate.ts';
import { hasAccounts } from '../../domain/accounts/find.ts';
import { attempt } from '../../http/attempt.ts';
import { readForm } from '../../http/body.ts';
import { deviceOf } from '../../http/device-cookie.ts';
import type { HttpEnv } from '../../http/env.ts';
import type { HalfLogins } from '../../http/half-logins.ts';
import { frameOf } from '../frame.ts';
import { ownPath } from '../next-path.ts';
import { asRefused } from '../refused.ts';
import { enter } from './enter.ts';
import { loginHref } from './login-href.ts';

const loginForm = z.object({ email: z.string().max(254), password: z.string().max(1000), next: z.string().max(2000).optional() });

/** POST /login: a new login and its cookie, or on to the code of the second factor; refused, the form again with the reason. */
export function postLogin(halves: HalfLogins) {
  return async (c: Context<HttpEnv>): Promise<Response> => {
    const { email, password, ...form } = await readForm(c, loginForm);
    const next = ownPath(form.next);
    try {
      const who = deviceOf(c, email) === null ? 'stranger' : 'known';
      const shown = await attempt(c, 'password', email, () => authenticate(c.var.ctx, { email, password, who }));
      if (!shown.needsCode) return await enter(c, shown.account, { next, stamp: shown.stamp });
      halves.start(c, { accountId: shown.account.id, email: shown.account.email, stamp: shown.stamp, next });
      return c.redirect('/login/code', 303);
    } catch (error) {
      const { refusal, status } = asRefused(c, error, ['auth.wrong', 'auth.slow-down']);
      // The language form on the refused page returns to the page that can be asked for again.
      const frame = { ...frameOf(c), path: loginHref(next) };
      return c.html(
        <LoginPage frame={frame} email={email} next={next} error={refusal} isOver={false} isFresh={!hasAccounts(c.var.ctx)} />,
        status,
      );
    }
  };
}
