import type { Context } from 'hono';
import { AccountPage } from '../../../views/pages/account/account-page.tsx';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { themeOf } from '../theme.ts';
import { presentAccount } from './present-account.ts';

/** GET /account */
export function getAccount(c: Context<HttpEnv>): Response | Promise<Response> {
  const { own, facts } = presentAccount(c);
  const { name, language, timeZone } = own;
  const typed = { name, language, timeZone, theme: themeOf(c) ?? 'system' };
  return c.html(<AccountPage frame={frameOf(c)} {...facts} typed={typed} isSaved={c.req.query('done') === 'saved'} error={null} />);
}
