import type { Context } from 'hono';
import { z } from 'zod';
import { FinishedFragment, ProgressFragment } from '../../views/pages/sessions/session-fragments.tsx';
import { eventsOf } from '../domain/sessions/find.ts';
import type { HttpEnv } from '../http/env.ts';
import { parse } from '../kit/parse.ts';
import { frameOf } from './frame.ts';
import { presentEvent } from './present-session.ts';
import { shownSession } from './session-state.ts';

const progressQuery = z.object({ place: z.enum(['page', 'panel']).default('panel') });

/** GET /sessions/:id/progress?place=page|panel: how far the writing is; at its end, what was written. */
export function getSessionProgress(c: Context<HttpEnv, '/sessions/:id/progress'>): Response | Promise<Response> {
  const { place } = parse(progressQuery, c.req.query());
  const id = c.req.param('id');
  const frame = frameOf(c);
  const shown = shownSession(c.var.ctx, id);
  if (shown.state.kind === 'working') {
    return c.html(<ProgressFragment frame={frame} sessionId={id} progress={shown.state.progress} place={place} />);
  }
  c.header('hx-retarget', '#summary-area');
  c.header('hx-reswap', 'outerHTML');
  const events = place === 'page' ? eventsOf(c.var.ctx, id).map(presentEvent) : [];
  return c.html(<FinishedFragment frame={frame} events={events} place={place} {...shown} />);
}
