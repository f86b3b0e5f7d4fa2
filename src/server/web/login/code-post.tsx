import type { Context } from 'hono';
import { z } from 'zod';
import { CodePage } from '../../../views/pages/login/code-page.tsx';
import { authenticateCode } from '../../domain/accounts/authenticate.ts';
import { attempt } from '../../http/attempt.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import type { HalfLogins } from '../../http/half-logins.ts';
import { Failure } from '../../kit/errors.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { enter } from './enter.ts';
import { loginHref } from './login-href.ts';

const codeForm = z.object({ code: z.string().max(100), with: z.enum(['app', 'recovery']).default('app') });

/** POST /login/code: signs in; a wrong code shows the form again, the fifth leads back to the password. */
export function postCode(halves: HalfLogins) {
  return async (c: Context<HttpEnv>): Promise<Response> => {
    const { code, with: kind } = await readForm(c, codeForm);
    const half = halves.find(c);
    if (!half) return c.redirect(loginHref('/', { over: true }), 303);
    try {
      const { account, by } = await attempt(c, 'code', half.email, () => authenticateCode(c.var.ctx, half, code));
      halves.end(c);
      // Whoever had no app at hand should look after it now.
      return await enter(c, account, { next: by === 'recovery' ? '/account/factor?done=recovered' : half.next, stamp: half.stamp });
    } catch (error) {
      if (error instanceof Failure && error.code === 'auth.required') return c.redirect(loginHref(half.next, { over: true }), 303);
      const { refusal, status } = asRefused(c, error, ['auth.wrong-code', 'auth.slow-down']);
      if (refusal.code === 'auth.wrong-code') halves.failed(c);
      if (!halves.find(c)) return c.redirect(loginHref(half.next, { over: true }), 303);
      const frame = { ...frameOf(c), path: '/login/code' };
      return c.html(<CodePage frame={frame} email={half.email} kind={kind} error={refusal} />, status);
    }
  };
}
