import type { Context } from 'hono';
import { z } from 'zod';
import { requestTranslation, translationWishSchema } from '../../domain/summaries/request-translation.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';
import { afterForm } from './after-form.ts';

const form = z.object({ from: z.string().optional(), language: translationWishSchema.shape.language });

/** POST /sessions/:id/variants: has it translated; the page that it leads back to shows how far it is. */
export async function postVariant(c: Context<HttpEnv, '/sessions/:id/variants'>): Promise<Response> {
  const id = c.req.param('id');
  const { from, language } = await readForm(c, form);
  requestTranslation(c.var.ctx, id, { language });
  return c.redirect(afterForm(id, from, 'translating'), 303);
}
