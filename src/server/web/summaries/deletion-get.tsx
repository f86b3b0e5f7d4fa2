import type { Context } from 'hono';
import { logDeletionHref, summaryDeletionHref } from '../../../views/pages/summaries/addresses.ts';
import { DeletionPage } from '../../../views/pages/summaries/deletion-page.tsx';
import { may } from '../../domain/roles/grants.ts';
import { type DeletionPart, forecastDeletion } from '../../domain/summaries/delete.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /sessions/:id/summary/deletion: the summary alone; for who may and where there is one, the log too, or the log alone. */
export function getSummaryDeletion(c: Context<HttpEnv, '/sessions/:id/summary/deletion'>): Response | Promise<Response> {
  const { ctx } = c.var;
  const id = c.req.param('id');
  const hasLog = may(ctx, 'logs.delete') && forecastDeletion(ctx, id, 'both').events > 0;
  return show(c, id, hasLog ? ['summary', 'both', 'log'] : ['summary']);
}

/** GET /sessions/:id/log/deletion */
export function getLogDeletion(c: Context<HttpEnv, '/sessions/:id/log/deletion'>): Response | Promise<Response> {
  return show(c, c.req.param('id'), ['log']);
}

function show(c: Context<HttpEnv>, id: string, parts: readonly DeletionPart[]): Response | Promise<Response> {
  const ways = parts.map((part) => ({
    part,
    told: forecastDeletion(c.var.ctx, id, part),
    action: part === 'log' ? logDeletionHref(id) : summaryDeletionHref(id),
  }));
  return c.html(<DeletionPage frame={frameOf(c)} sessionId={id} ways={ways} />);
}
