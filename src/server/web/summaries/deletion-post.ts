import type { Context } from 'hono';
import { z } from 'zod';
import { sessionHref } from '../../../views/pages/summaries/addresses.ts';
import { deleteContent } from '../../domain/summaries/delete.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';

const form = z.object({ part: z.enum(['summary', 'both']) });

/** POST /sessions/:id/summary/deletion */
export async function postSummaryDeletion(c: Context<HttpEnv, '/sessions/:id/summary/deletion'>): Promise<Response> {
  const id = c.req.param('id');
  const { part } = await readForm(c, form);
  deleteContent(c.var.ctx, id, part);
  return c.redirect(sessionHref(id), 303);
}

/** POST /sessions/:id/log/deletion */
export function postLogDeletion(c: Context<HttpEnv, '/sessions/:id/log/deletion'>): Response {
  const id = c.req.param('id');
  deleteContent(c.var.ctx, id, 'log');
  return c.redirect(sessionHref(id), 303);
}
