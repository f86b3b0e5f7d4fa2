import type { Context } from 'hono';
import { z } from 'zod';
import { giveFeedback, withdrawFeedback } from '../../domain/summaries/feedback.ts';
import { feedbackReasons } from '../../domain/summaries/feedback-model.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { afterForm } from './after-form.ts';

const reason = z.enum(feedbackReasons);
const form = z.object({
  from: z.string().optional(),
  version: z.coerce.number().int().min(1),
  useful: z.enum(['yes', 'no', 'withdraw']),
  reasons: z.union([reason.transform((one) => [one]), z.array(reason)]).default([]),
  comment: z.string().default(''),
});

/** POST /sessions/:id/feedback: what the reader thinks of a version, or nothing any more. Why not is asked of who says no. */
export async function postFeedback(c: Context<HttpEnv, '/sessions/:id/feedback'>): Promise<Response> {
  const id = c.req.param('id');
  const { from, version, useful, reasons, comment } = await readForm(c, form, { lists: true });
  if (useful === 'withdraw') withdrawFeedback(c.var.ctx, id, version);
  else giveFeedback(c.var.ctx, id, version, { useful: useful === 'yes', reasons: useful === 'no' ? reasons : [], comment });
  return c.redirect(afterForm(id, from, useful === 'withdraw' ? 'withdrawn' : 'feedback'), 303);
}
