import type { Context } from 'hono';
import { z } from 'zod';
import { InviteCodesPage } from '../../../views/pages/invite/invite-codes-page.tsx';
import { InviteEndedPage } from '../../../views/pages/invite/invite-ended-page.tsx';
import { InvitePage } from '../../../views/pages/invite/invite-page.tsx';
import { acceptInvite } from '../../domain/accounts/accept-invite.ts';
import { findInvite } from '../../domain/invites/find.ts';
import { attempt } from '../../http/attempt.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import { frameOf } from '../frame.ts';
import { signIn } from '../login/enter.ts';
import { asRefused } from '../refused.ts';
import { presentInvite } from './present-invite.ts';

const inviteForm = z.object({
  password: z.string().max(1000),
  setup: z.string().max(1000).optional(),
  code: z.string().max(100).optional(),
});

/** POST /invite/:token: sets the password and signs in; refused, the form again with the reason. */
export async function postInvite(c: Context<HttpEnv, '/invite/:token'>): Promise<Response> {
  const token = c.req.param('token');
  const form = await readForm(c, inviteForm);
  const invite = findInvite(c.var.ctx, token);
  if (!invite) return c.html(<InviteEndedPage frame={frameOf(c)} />, statusOf['invite.ended']);
  const { password, setup: sealed, code } = form;
  try {
    const accept = () => acceptInvite(c.var.ctx, token, { password, sealed, code });
    const { account, recoveryCodes } = await (code ? attempt(c, 'code', invite.email, accept) : accept());
    await signIn(c, account);
    return recoveryCodes ? c.html(<InviteCodesPage frame={frameOf(c)} codes={recoveryCodes} />) : c.redirect('/', 303);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['password.refused', 'auth.wrong-code', 'auth.slow-down', 'invite.ended']);
    if (refusal.code === 'invite.ended') return c.html(<InviteEndedPage frame={frameOf(c)} />, status);
    return c.html(<InvitePage {...presentInvite(c, invite, form, refusal)} />, status);
  }
}
