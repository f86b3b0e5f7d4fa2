import type { Context } from 'hono';
import { SessionPage } from '../../views/pages/sessions/session-page.tsx';
import { eventsOf } from '../domain/sessions/find.ts';
import type { HttpEnv } from '../http/env.ts';
import { frameOf } from './frame.ts';
import { presentEvent } from './present-session.ts';
import { shownSession } from './session-state.ts';

/** GET /sessions/:id */
export function getSession(c: Context<HttpEnv, '/sessions/:id'>): Response | Promise<Response> {
  const id = c.req.param('id');
  const shown = shownSession(c.var.ctx, id);
  const events = eventsOf(c.var.ctx, id).map(presentEvent);
  return c.html(<SessionPage frame={frameOf(c)} events={events} {...shown} />);
}
