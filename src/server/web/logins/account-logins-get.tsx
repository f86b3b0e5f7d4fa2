import type { Context } from 'hono';
import { AccountLoginsPage } from '../../../views/pages/logins/account-logins-page.tsx';
import { findAccount } from '../../domain/accounts/find.ts';
import { findFactor } from '../../domain/factors/find.ts';
import { beyondOwn } from '../../domain/roles/assign.ts';
import { grantsOf } from '../../domain/roles/grants.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { doneOf, presentLogins } from './present-logins.ts';

/** GET /admin/accounts/:id/logins */
export function getAccountLogins(c: Context<HttpEnv, '/admin/accounts/:id/logins'>): Response | Promise<Response> {
  const { id, name, role } = findAccount(c.var.ctx, c.req.param('id'));
  return c.html(
    <AccountLoginsPage
      frame={frameOf(c)}
      account={{ id, name }}
      logins={presentLogins(c, id)}
      factorSince={findFactor(c.var.ctx, id)?.since ?? null}
      canTakeFactor={beyondOwn(c.var.ctx, grantsOf(c.var.ctx, role)).length === 0}
      done={doneOf(c, ['ended', 'all', 'factor'])}
      invitation={null}
    />,
  );
}
