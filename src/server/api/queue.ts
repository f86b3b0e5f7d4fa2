import type { Context } from 'hono';
import { queue } from '../domain/summaries/work.ts';
import type { HttpEnv } from '../http/env.ts';

/** GET /queue: waiting and running work, in the order in which it will run. */
export function getQueue(c: Context<HttpEnv>): Response {
  return c.json({ work: queue(c.var.ctx) });
}
