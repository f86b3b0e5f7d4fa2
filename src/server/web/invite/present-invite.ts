import type { Context } from 'hono';
import type { InvitePageProps } from '../../../views/pages/invite/props.ts';
import { passwordLengths } from '../../domain/accounts/new-password.ts';
import { offerSetup, repeatSetup } from '../../domain/factors/set-up.ts';
import type { Invite } from '../../domain/invites/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import type { FormRefusal } from '../refused.ts';

interface Typed {
  readonly setup?: string | undefined;
  readonly code?: string | undefined;
}

/** An invitation as its page shows it; after a refusal with the second factor that may be on the phone already. */
export function presentInvite(c: Context<HttpEnv>, invite: Invite, typed: Typed = {}, error: FormRefusal | null = null): InvitePageProps {
  const { email, name, expiresAt, hasPassword, hasFactor, accountId } = invite;
  const owner = { id: accountId, email };
  const setup = typed.setup ? repeatSetup(c.var.ctx, owner, typed.setup) : offerSetup(c.var.ctx, owner);
  return {
    frame: frameOf(c),
    email,
    name,
    expiresAt,
    isReset: hasPassword,
    setup: hasFactor ? null : setup,
    lengths: passwordLengths,
    withFactor: Boolean(typed.code),
    error,
  };
}
