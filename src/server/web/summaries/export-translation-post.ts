import type { Context } from 'hono';
import { z } from 'zod';
import { exportHref } from '../../../views/pages/summaries/addresses.ts';
import { directExportSchema } from '../../domain/exports/export-summaries.ts';
import { requestTranslation, translationWishSchema } from '../../domain/summaries/request-translation.ts';
import { readForm } from '../../http/body.ts';
import type { HttpEnv } from '../../http/env.ts';

const form = z.object({ language: translationWishSchema.shape.language, format: directExportSchema.shape.format });

/** POST /sessions/:id/summary/export/translation: asked for on the way to an export, and back there. */
export async function postExportTranslation(c: Context<HttpEnv, '/sessions/:id/summary/export/translation'>): Promise<Response> {
  const id = c.req.param('id');
  const { language, format } = await readForm(c, form);
  requestTranslation(c.var.ctx, id, { language });
  return c.redirect(`${exportHref(id)}?${new URLSearchParams({ format, language })}`, 303);
}
