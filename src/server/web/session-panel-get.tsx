import type { Context } from 'hono';
import { SessionPanel } from '../../views/pages/sessions/session-fragments.tsx';
import type { HttpEnv } from '../http/env.ts';
import { frameOf } from './frame.ts';
import { shownSession } from './session-state.ts';

/** GET /sessions/:id/panel: the fragment beside the list. */
export function getSessionPanel(c: Context<HttpEnv, '/sessions/:id/panel'>): Response | Promise<Response> {
  return c.html(<SessionPanel frame={frameOf(c)} {...shownSession(c.var.ctx, c.req.param('id'), { events: false })} />);
}
