import type { Context } from 'hono';
import { logDeletionHref, summaryDeletionHref } from '../../../views/pages/summaries/addresses.ts';
import { DeletionPage } from '../../../views/pages/summaries/deletion-page.tsx';
import { may } from '../../domain/roles/grants.ts';
import { type DeletionPart, forecastDeletion } from '../../domain/summaries/delete.ts';
import type { HttpEnv } from '../../http/env.ts';
import { frameOf } from '../frame.ts';

/** GET /sessions/:id/summary/deletion: the summary alone, or with the log for who may. */
export function getSummaryDeletion(c: Context<HttpEnv, '/sessions/:id/summary/deletion'>): Response | Promise<Response> {
  const id = c.req.param('id');
  return show(c, id, summaryDeletionHref(id), may(c.var.ctx, 'logs.delete') ? ['summary', 'both'] : ['summary']);
}

/** GET /sessions/:id/log/deletion */
export function getLogDeletion(c: Context<HttpEnv, '/sessions/:id/log/deletion'>): Response | Promise<Response> {
  const id = c.req.param('id');
  return show(c, id, logDeletionHref(id), ['log']);
}

function show(c: Context<HttpEnv>, id: string, action: string, parts: readonly DeletionPart[]): Response | Promise<Response> {
  const ways = parts.map((part) => ({ part, told: forecastDeletion(c.var.ctx, id, part) }));
  return c.html(<DeletionPage frame={frameOf(c)} sessionId={id} action={action} ways={ways} />);
}
