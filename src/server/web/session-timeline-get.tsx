import type { Context } from 'hono';
import { TimelineFragment } from '../../views/pages/sessions/session-fragments.tsx';
import type { HttpEnv } from '../http/env.ts';
import { frameOf } from './frame.ts';
import { shownSession } from './session-state.ts';

/** GET /sessions/:id/timeline: the fragment that the panel asks for when somebody follows evidence. */
export function getSessionTimeline(c: Context<HttpEnv, '/sessions/:id/timeline'>): Response | Promise<Response> {
  const { events, state } = shownSession(c.var.ctx, c.req.param('id'), { events: true });
  return c.html(<TimelineFragment frame={frameOf(c)} events={events} state={state} />);
}
