import type { Context } from 'hono';
import { exportsHref } from '../../../views/pages/exports/addresses.ts';
import { removeExport } from '../../domain/exports/cancel.ts';
import type { HttpEnv } from '../../http/env.ts';

/** POST /exports/:id/deletion */
export function postDeletion(c: Context<HttpEnv, '/exports/:id/deletion'>): Response {
  removeExport(c.var.ctx, c.req.param('id'));
  return c.redirect(`${exportsHref}?done=deleted`, 303);
}
