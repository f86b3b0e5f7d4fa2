import type { Context } from 'hono';
import { FactorPage } from '../../../views/pages/account/factor-page.tsx';
import { removeFactor } from '../../domain/accounts/factor.ts';
import { findOwnAccount } from '../../domain/accounts/profile.ts';
import { attemptBoth } from '../../http/attempt.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { presentFactor } from './present-factor.ts';
import { proofForm, proofRefusals } from './proof-form.ts';

/** POST /account/factor/removal */
export async function postOwnFactorRemoval(c: Context<HttpEnv>): Promise<Response> {
  const shown = await readForm(c, proofForm);
  const { id, email } = findOwnAccount(c.var.ctx);
  try {
    await attemptBoth(c, email, () => removeFactor(c.var.ctx, id, shown));
    return c.redirect('/account/factor?done=removed', 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, proofRefusals);
    return c.html(<FactorPage {...presentFactor(c, { error: { ...refusal, form: 'remove' } })} />, status);
  }
}
