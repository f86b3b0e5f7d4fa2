import type { Context } from 'hono';
import { z } from 'zod';
import { PasswordPage } from '../../../views/pages/account/password-page.tsx';
import { findAccount } from '../../domain/accounts/find.ts';
import { passwordNeeds } from '../../domain/accounts/new-password.ts';
import { changePassword } from '../../domain/accounts/password.ts';
import { findOwnAccount } from '../../domain/accounts/profile.ts';
import { attempt } from '../../http/attempt.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { signIn } from '../login/enter.ts';
import { asRefused } from '../refused.ts';

const passwordForm = z.object({ present: z.string().max(1000), password: z.string().max(1000) });

/** POST /account/password: every login ends, and this browser gets a new one. */
export async function postPassword(c: Context<HttpEnv>): Promise<Response> {
  const form = await readForm(c, passwordForm);
  const { ctx } = c.var;
  const { id, email, factor } = findOwnAccount(ctx);
  try {
    await attempt(c, 'password', email, () => changePassword(ctx, id, form));
    await signIn(c, findAccount(ctx, id));
    return c.redirect('/account/password?done=changed', 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['auth.wrong-password', 'auth.slow-down', 'password.refused']);
    const needed = passwordNeeds(factor !== null);
    return c.html(<PasswordPage frame={frameOf(c)} email={email} needed={needed} isChanged={false} error={refusal} />, status);
  }
}
