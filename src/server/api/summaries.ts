import type { Context } from 'hono';
import { readSession } from '../domain/summaries/read.ts';
import { requestSummary } from '../domain/summaries/work.ts';
import type { HttpEnv } from '../http/env.ts';

/** GET /sessions/:id/summary: the current one, and the newest work on it; `state` is that work's, or "none". */
export function getSummary(c: Context<HttpEnv, '/sessions/:id/summary'>): Response {
  const { work, summary } = readSession(c.var.ctx, c.req.param('id'), { events: false });
  return c.json({ state: work?.status ?? 'none', work, summary });
}

/** POST /sessions/:id/summary: queues a (new) one. */
export function postSummary(c: Context<HttpEnv, '/sessions/:id/summary'>): Response {
  return c.json(requestSummary(c.var.ctx, c.req.param('id')), 202);
}
