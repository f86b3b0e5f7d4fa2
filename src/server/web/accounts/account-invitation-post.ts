import type { Context } from 'hono';
import { findAccount } from '../../domain/accounts/find.ts';
import { inviteAccount } from '../../domain/accounts/invite.ts';
import type { HttpEnv } from '../../http/env.ts';
import { asRefused } from '../refused.ts';
import { showAccount } from './show-account.tsx';
import { showInvitations } from './show-invitations.tsx';

/** POST /admin/accounts/:id/invitation: a new link, this once. */
export async function postAccountInvitation(c: Context<HttpEnv, '/admin/accounts/:id/invitation'>): Promise<Response> {
  const id = c.req.param('id');
  try {
    const { name, email, hasPassword } = findAccount(c.var.ctx, id);
    const invitation = inviteAccount(c.var.ctx, id);
    return showInvitations(c, hasPassword ? 'password' : 'invited', [{ account: id, name, email, ...invitation }]);
  } catch (error) {
    const { refusal, status } = asRefused(c, error, ['role.beyond-own', 'record.conflict']);
    return showAccount(c, id, { refusal }, status);
  }
}
