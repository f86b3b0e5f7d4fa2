import type { Context } from 'hono';
import { z } from 'zod';
import { returnToDraft, reviewSummary } from '../../domain/summaries/review.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { afterForm } from './after-form.ts';

const form = z.object({ from: z.string().optional(), version: z.coerce.number().int().min(1), state: z.enum(['reviewed', 'draft']) });

/** POST /sessions/:id/review: reviewed, or a draft again, if it is still the version that was read. */
export async function postReview(c: Context<HttpEnv, '/sessions/:id/review'>): Promise<Response> {
  const id = c.req.param('id');
  const { from, version, state } = await readForm(c, form);
  const does = state === 'reviewed' ? reviewSummary : returnToDraft;
  does(c.var.ctx, id, version);
  return c.redirect(afterForm(id, from, state), 303);
}
