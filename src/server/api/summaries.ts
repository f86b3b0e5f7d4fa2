import type { Context } from 'hono';
import { findSession } from '../domain/sessions/find.ts';
import { currentSummary } from '../domain/summaries/find.ts';
import { requestSummary, workOn } from '../domain/summaries/work.ts';
import type { HttpEnv } from '../http/env.ts';

/** GET /sessions/:id/summary: the current one, and the newest work on it; `state` is that work's, or "none". */
export function getSummary(c: Context<HttpEnv, '/sessions/:id/summary'>): Response {
  const { id } = findSession(c.var.ctx, c.req.param('id'));
  const work = workOn(c.var.ctx, id);
  return c.json({ state: work?.status ?? 'none', work, summary: currentSummary(c.var.ctx, id) });
}

/** POST /sessions/:id/summary: queues a (new) one. */
export function postSummary(c: Context<HttpEnv, '/sessions/:id/summary'>): Response {
  return c.json(requestSummary(c.var.ctx, c.req.param('id')), 202);
}
