import type { Context } from 'hono';
import { FactorPage } from '../../../views/pages/account/factor-page.tsx';
import { RecoveryCodesPage } from '../../../views/pages/account/recovery-codes-page.tsx';
import { renewRecoveryCodes } from '../../domain/accounts/factor.ts';
import { findOwnAccount } from '../../domain/accounts/profile.ts';
import { attemptBoth } from '../../http/attempt.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { asRefused } from '../refused.ts';
import { presentFactor } from './present-factor.ts';
import { proofForm, proofRefusals } from './proof-form.ts';

/** POST /account/factor/recovery-codes: ten new ones, shown this once. */
export async function postRecoveryCodes(c: Context<HttpEnv>): Promise<Response> {
  const shown = await readForm(c, proofForm);
  const { id, email } = findOwnAccount(c.var.ctx);
  try {
    const codes = await attemptBoth(c, email, () => renewRecoveryCodes(c.var.ctx, id, shown));
    return c.html(<RecoveryCodesPage frame={{ ...frameOf(c), path: '/account/factor' }} codes={codes} />);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, proofRefusals);
    return c.html(<FactorPage {...presentFactor(c, { error: { ...refusal, form: 'renew' } })} />, status);
  }
}
