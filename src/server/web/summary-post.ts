import type { Context } from 'hono';
import { z } from 'zod';
import { wishSchema } from '../domain/summaries/wish.ts';
import { requestSummary } from '../domain/summaries/work.ts';
import { readForm } from '../http/body.ts';
import type { HttpEnv } from '../http/env.ts';
import { afterForm } from './summaries/after-form.ts';

const form = z.object({ from: z.string().optional(), language: wishSchema.shape.language, instruction: z.string().optional() });

/** POST /sessions/:id/summary: queues a (new) summary, as wished, then back to the session's page, which shows its progress. */
export async function postSummary(c: Context<HttpEnv, '/sessions/:id/summary'>): Promise<Response> {
  const { from, language, instruction } = await readForm(c, form);
  const wish = { ...(language && { language }), ...(instruction?.trim() && { instruction }) };
  const { sessionId } = requestSummary(c.var.ctx, c.req.param('id'), wish);
  return c.redirect(afterForm(sessionId, from), 303);
}
