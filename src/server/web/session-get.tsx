import type { Context } from 'hono';
import { SessionPage } from '../../views/pages/sessions/session-page.tsx';
import type { HttpEnv } from '../http/env.ts';
import { frameOf } from './frame.ts';
import { shownSession } from './session-state.ts';

/** GET /sessions/:id */
export function getSession(c: Context<HttpEnv, '/sessions/:id'>): Response | Promise<Response> {
  return c.html(<SessionPage frame={frameOf(c)} {...shownSession(c.var.ctx, c.req.param('id'), { events: true })} />);
}
