import type { Context } from 'hono';
import { z } from 'zod';
import { FinishedFragment, ProgressFragment, WaitingFragment } from '../../views/pages/sessions/session-fragments.tsx';
import type { HttpEnv } from '../http/env.ts';
import { parse } from '../kit/parse.ts';
import { frameOf } from './frame.ts';
import { shownProgress, shownSession, shownWaiting } from './session-state.ts';
import { ownFrom } from './summaries/after-form.ts';

const progressQuery = z.object({ place: z.enum(['page', 'panel']).default('panel'), from: z.string().optional() });

/** GET /sessions/:id/progress?place=page|panel&from=LIST: how far the writing is, or how long the remote person has to answer; then, what came of it. */
export function getSessionProgress(c: Context<HttpEnv, '/sessions/:id/progress'>): Response | Promise<Response> {
  const { place, ...query } = parse(progressQuery, c.req.query());
  const from = ownFrom(query.from);
  const id = c.req.param('id');
  const frame = frameOf(c);
  const progress = shownProgress(c.var.ctx, id);
  if (progress) return c.html(<ProgressFragment frame={frame} sessionId={id} progress={progress} place={place} from={from} />);
  const waiting = shownWaiting(c.var.ctx, id);
  if (waiting) return c.html(<WaitingFragment frame={frame} sessionId={id} state={waiting} place={place} />);
  c.header('hx-retarget', '#summary-area');
  c.header('hx-reswap', 'outerHTML');
  const shown = shownSession(c.var.ctx, id, { events: place === 'page', from });
  return c.html(<FinishedFragment frame={frame} place={place} {...shown} />);
}
