import type { Context } from 'hono';
import { z } from 'zod';
import { SessionPage } from '../../views/pages/sessions/session-page.tsx';
import { lifeDone } from '../../views/pages/summaries/props.ts';
import type { HttpEnv } from '../http/env.ts';
import { parse } from '../kit/parse.ts';
import { frameOf } from './frame.ts';
import { shownSession } from './session-state.ts';

const query = z.object({ done: z.enum(lifeDone).optional().catch(undefined), language: z.string().max(20).optional() });

/** GET /sessions/:id?language=CODE: as written, where it is not there in that language. */
export function getSession(c: Context<HttpEnv, '/sessions/:id'>): Response | Promise<Response> {
  const { done = null, language } = parse(query, c.req.query());
  return c.html(<SessionPage frame={frameOf(c)} {...shownSession(c.var.ctx, c.req.param('id'), { events: true, language })} done={done} />);
}
