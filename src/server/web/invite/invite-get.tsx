import type { Context } from 'hono';
import { InviteEndedPage } from '../../../views/pages/invite/invite-ended-page.tsx';
import { InvitePage } from '../../../views/pages/invite/invite-page.tsx';
import { findInvite } from '../../domain/invites/find.ts';
import type { HttpEnv } from '../../http/env.ts';
import { statusOf } from '../../http/status.ts';
import { frameOf } from '../frame.ts';
import { presentInvite } from './present-invite.ts';

/** GET /invite/:token: changes nothing, so that a mail program that looks at the link uses nothing up. */
export function getInvite(c: Context<HttpEnv, '/invite/:token'>): Response | Promise<Response> {
  const invite = findInvite(c.var.ctx, c.req.param('token'));
  if (!invite) return c.html(<InviteEndedPage frame={frameOf(c)} />, statusOf['invite.ended']);
  return c.html(<InvitePage {...presentInvite(c, invite)} />);
}
