import type { Context } from 'hono';
import type { FactorPageProps } from '../../../views/pages/account/props.ts';
import { passwordLengths } from '../../domain/accounts/new-password.ts';
import { findOwnAccount } from '../../domain/accounts/profile.ts';
import { offerSetup, repeatSetup } from '../../domain/factors/set-up.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

type Refused = { readonly setup?: string; readonly error: NonNullable<FactorPageProps['error']> };

/** The page of one's second factor; after a refusal with the same QR code, which may be on the phone already. */
export function presentFactor(c: Context<HttpEnv>, refused: Refused | null = null): FactorPageProps {
  const own = findOwnAccount(c.var.ctx);
  const done = c.req.query('done');
  const setup = () => (refused?.setup ? repeatSetup(c.var.ctx, own, refused.setup) : offerSetup(c.var.ctx, own));
  return {
    frame: { ...frameOf(c), path: '/account/factor' },
    email: own.email,
    factor: own.factor ? { isOn: true, since: own.factor.since, codesLeft: own.factor.recoveryCodesLeft } : { isOn: false, setup: setup() },
    alone: passwordLengths.alone,
    done: done === 'removed' || done === 'recovered' ? done : null,
    error: refused?.error ?? null,
  };
}
