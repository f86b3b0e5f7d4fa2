import type { Context } from 'hono';
import { z } from 'zod';
import { FactorPage } from '../../../views/pages/account/factor-page.tsx';
import { RecoveryCodesPage } from '../../../views/pages/account/recovery-codes-page.tsx';
import { addFactor } from '../../domain/accounts/factor.ts';
import { findOwnAccount } from '../../domain/accounts/profile.ts';
import { attemptBoth } from '../../http/attempt.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { presentFactor } from './present-factor.ts';

const setupForm = z.object({ setup: z.string().max(1000), code: z.string().max(100), password: z.string().max(1000) });

/** POST /account/factor: turns it on, and shows the recovery codes, this once. */
export async function postFactor(c: Context<HttpEnv>): Promise<Response> {
  const { setup, code, password } = await readForm(c, setupForm);
  const { ctx } = c.var;
  const { id, email } = findOwnAccount(ctx);
  try {
    const codes = await attemptBoth(c, email, () => addFactor(ctx, id, { sealed: setup, code, password }));
    return c.html(<RecoveryCodesPage frame={{ ...frameOf(c), path: '/account/factor' }} codes={codes} />);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['auth.wrong-password', 'auth.wrong-code', 'auth.slow-down']);
    return c.html(<FactorPage {...presentFactor(c, { setup, error: { ...refusal, form: 'on' } })} />, status);
  }
}
