import type { Context } from 'hono';
import { AccountLoginsPage } from '../../../views/pages/logins/account-logins-page.tsx';
import { findAccount } from '../../domain/accounts/find.ts';
import { invitationOf } from '../../domain/accounts/invite.ts';
import { takeFactor } from '../../domain/accounts/take-factor.ts';
import type { HttpEnv } from '../../http/env.ts';
import { originOf } from '../../http/origin-of.ts';
import { frameOf } from '../frame.ts';
import { presentLogins } from './present-logins.ts';

/** POST /admin/accounts/:id/factor-removal: back to the logins; with a link for a new password, where it is needed, this once. */
export function postFactorRemoval(c: Context<HttpEnv, '/admin/accounts/:id/factor-removal'>): Response | Promise<Response> {
  const { ctx } = c.var;
  const { id, name } = findAccount(ctx, c.req.param('id'));
  const invite = takeFactor(ctx, id);
  const page = `/admin/accounts/${id}/logins`;
  if (!invite) return c.redirect(`${page}?done=factor`, 303);
  const { path, expiresAt } = invitationOf(invite);
  const url = `${originOf(c)}${path}`;
  return c.html(
    <AccountLoginsPage
      frame={{ ...frameOf(c), path: page }}
      account={{ id, name }}
      logins={presentLogins(c, id)}
      factorSince={null}
      canTakeFactor={false}
      done="factor"
      invitation={{ url, expiresAt }}
    />,
  );
}
