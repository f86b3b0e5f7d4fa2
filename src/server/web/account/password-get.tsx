import type { Context } from 'hono';
import { PasswordPage } from '../../../views/pages/account/password-page.tsx';
import { passwordNeeds } from '../../domain/accounts/new-password.ts';
import { findOwnAccount } from '../../domain/accounts/profile.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /account/password */
export function getPassword(c: Context<HttpEnv>): Response | Promise<Response> {
  const { email, factor } = findOwnAccount(c.var.ctx);
  const isChanged = c.req.query('done') === 'changed';
  return c.html(
    <PasswordPage frame={frameOf(c)} email={email} needed={passwordNeeds(factor !== null)} isChanged={isChanged} error={null} />,
  );
}
