import type { Context } from 'hono';
import { requestSummary } from '../domain/summaries/work.ts';
import type { HttpEnv } from '../http/env.ts';

/** POST /sessions/:id/summary: queues a (new) summary, then back to the session's page, which shows its progress. */
export function postSummary(c: Context<HttpEnv, '/sessions/:id/summary'>): Response {
  const { sessionId } = requestSummary(c.var.ctx, c.req.param('id'));
  return c.redirect(`/sessions/${sessionId}`, 303);
}
