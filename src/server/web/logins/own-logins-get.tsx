import type { Context } from 'hono';
import { OwnLoginsPage } from '../../../views/pages/logins/own-logins-page.tsx';
import { ownAccount } from '../../domain/accounts/own.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { doneOf, presentLogins } from './present-logins.ts';

/** GET /account/logins */
export function getOwnLogins(c: Context<HttpEnv>): Response | Promise<Response> {
  const logins = presentLogins(c, ownAccount(c.var.ctx));
  return c.html(<OwnLoginsPage frame={frameOf(c)} logins={logins} done={doneOf(c, ['ended', 'all'])} />);
}
