import type { Context } from 'hono';
import { NewAccountPage } from '../../../views/pages/accounts/new-account-page.tsx';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';
import { choicesFor } from './account-form.ts';

/** GET /admin/accounts/new: in the reader's own language and time zone, as most colleagues are. */
export function getNewAccount(c: Context<HttpEnv>): Response | Promise<Response> {
  const frame = frameOf(c);
  const { language, timeZone } = frame;
  const choices = choicesFor(c.var.ctx, timeZone);
  const role = choices.roles.find(({ id }) => id === 'supporter') ?? choices.roles[0];
  const typed = { name: '', email: '', role: role?.id ?? '', language, timeZone, logsSessions: true, groups: [] };
  return c.html(<NewAccountPage frame={frame} choices={choices} typed={typed} refusal={null} />);
}
